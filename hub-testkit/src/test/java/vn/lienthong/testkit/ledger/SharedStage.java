package vn.lienthong.testkit.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Right;
import vn.lienthong.registry.SharedData;
import vn.lienthong.registry.Sharing;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.shared.FigureWatch;
import vn.lienthong.shared.SharedDesk;
import vn.lienthong.shared.SharedPage;

/** The province of the figures, and readers of what it shares. */
final class SharedStage implements AutoCloseable {
    /** Has every field of everything in H44. */
    static final Client READER = reader("ioc");

    /** In the month 2026-M03 of NĐ 09/2019. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC);

    private final FigureStage figures;
    private @Nullable Configuration configuration;
    private final RandomDossiers dossiers = new RandomDossiers(7);
    private Sharing sharing = new Sharing(
            Stream.of(SharedData.values())
                    .map(data -> new Sharing.Grant("ioc", data, data.names(), Set.of(OrgCode.of("H44"))))
                    .toList(),
            Stream.of(SharedData.values()).collect(Collectors.toMap(data -> data, SharedData::openNames)));

    SharedStage(Path folder) throws IOException {
        figures = new FigureStage(folder);
    }

    static Client reader(String id) {
        return new Client(id, id, "", Set.of(), Set.of(Right.READ_SHARED), Set.of());
    }

    FigureStage figures() {
        return figures;
    }

    /** In place of what was granted before. */
    void grant(Sharing.Grant... grants) {
        sharing = new Sharing(List.of(grants), sharing.openData());
    }

    SharedDesk desk() {
        return new SharedDesk(figures.ledger().shared(), this::configuration, NOW);
    }

    FigureWatch watch() {
        return new FigureWatch(figures.ledger(), figures.figures(), this::configuration, NOW);
    }

    FigureWatch watchAt(String moment) {
        Clock then = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new FigureWatch(figures.ledger(), figures.figures(), this::configuration, then);
    }

    /** The same one until something else is granted. */
    private Configuration configuration() {
        if (configuration == null || !configuration.sharing().equals(sharing)) {
            configuration = granting();
        }
        return configuration;
    }

    private Configuration granting() {
        Configuration all = figures.configuration();
        return new Configuration(
                all.organisations(),
                all.connections(),
                all.subscriptions(),
                all.clients(),
                all.users(),
                all.entitlements(),
                sharing,
                all.indicators(),
                all.reports(),
                all.workingDays());
    }

    void dossier(int key, String office) {
        figures.accept(List.of(dossierOf(key, office)));
    }

    Dossier dossierOf(int key, String office) {
        return dossiers.dossier(key, Instant.parse("2026-03-02T02:00:00Z"), OrgCode.of(office));
    }

    void document(String from, String to, String subject) {
        figures.accept(List.of(new OfficialDocument(
                DocumentId.of(from + ",2026/03/05,15/UBND-VX"),
                new OfficialDocument.Act(OfficialDocument.ActKind.NEW, null, false, null, List.of()),
                agency(from),
                List.of(agency(to)),
                new OfficialDocument.NumberAndSymbol("15", "UBND-VX"),
                new OfficialDocument.Issued(null, Day.of("2026-03-05")),
                new OfficialDocument.Kind(null, null, "Công văn"),
                subject,
                null,
                List.of(),
                new OfficialDocument.Handling(OfficialDocument.Urgency.NORMAL, null, null, null, null, null, List.of()),
                new OfficialDocument.Print(null, null, null, null, List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                List.of(),
                null)));
    }

    void procedure(String name, String publisher) {
        figures.accept(List.of(new Procedure(
                ProcedureCode.of("1.003560"),
                name,
                OrgCode.of(publisher),
                List.of(new Procedure.Named("LV1", "Hộ tịch")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(
                        new Procedure.Served(Procedure.Level.LEVEL_3, Day.of("2020-01-01")),
                        new Procedure.Served(Procedure.Level.FULL, Day.of("2022-08-01"))))));
    }

    /** A half of something. */
    void enter(String indicator, String office, String period) {
        new EntryDesk(figures.ledger().entries(), this::configuration)
                .enter(
                        figures.indicator(indicator),
                        OrgCode.of(office),
                        Period.parse(period).orElseThrow(),
                        new Entries.Stated(Figure.of(1, 2), Qualifier.EXACT, Optional.empty(), Optional.empty()),
                        new Act("can-bo", "Khảo sát"));
    }

    private static Agency agency(String code) {
        return new Agency(OrgCode.of(code), null, null, null, null, null, null, null);
    }

    SharedPage page(SharedData data, String since) {
        return desk().page(READER, data, since, 100_000);
    }

    /** Everything there is now, by what says which one it is. */
    Map<String, Map<String, @Nullable Object>> whole(SharedData data) {
        return byIdentity(data, page(data, SharedDesk.START).rows());
    }

    static Map<String, Map<String, @Nullable Object>> byIdentity(
            SharedData data, List<Map<String, @Nullable Object>> rows) {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(
                data.identity().stream().map(row::get).map(String::valueOf).collect(Collectors.joining("/")), row));
        return all;
    }

    List<Map<String, @Nullable Object>> open(SharedData data) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        desk().open(data).each().accept(rows::add);
        return rows;
    }

    @Override
    public void close() {
        figures.close();
    }
}

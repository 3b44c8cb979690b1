package vn.lienthong.connectors.nationalreport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Deadlines;
import vn.lienthong.report.Reconciliation;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.ReportDesk;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;
import vn.lienthong.simulator.NationalReportSimulator;
import vn.lienthong.simulator.ReportCellKey;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.LocalHub;
import vn.lienthong.wire.Canonical;

/** A province with some offices, one form of four figures, a hub and the national reporting system over the wire. */
final class ReportProvince implements AutoCloseable {
    static final Act PREPARER = new Act("p.mau", "Lập báo cáo quý");
    static final Act APPROVER = new Act("t.mau", "Đã xem");
    static final String TO = "bao-cao-quoc-gia";
    static final String QUARTER = "2021-Q1";
    static final List<String> FIGURES = List.of("BC.TONG", "BC.A", "BC.B", "BC.TYLE");
    private static final String TOKEN = "demo-report-token";

    private final LedgerFixture node = new LedgerFixture(4, TO);
    private final NationalReportSimulator system = NationalReportSimulator.start(0, TOKEN);
    private final PooledHttp http;
    private final ConfigurationHolder holder;
    private final EntryDesk entries;
    private final Figures figures;
    private final ReportDesk desk;
    private final Reconciliation reconciliation;
    private final LocalHub hub;
    private Period period = quarter();

    ReportProvince(Path folder, int offices) throws IOException {
        write(folder, system.base(), offices);
        holder = new ConfigurationHolder(
                folder,
                Map.of("national-report", new NationalReportConnector(node.clock())),
                name -> Optional.of(TOKEN));
        http = PooledHttp.open(HttpOptions.to(system.base()).answerWithin(Duration.ofSeconds(5)));
        OpenConnections connections = new OpenConnections(Canonical.standard().types());
        connections.open(
                TO,
                new NationalReportConnector(node.clock())
                        .open(configuration().getConnection(TO).settings()),
                http);
        figures = new Figures(node.ledger(), holder::current, node.clock());
        entries = new EntryDesk(node.ledger().entries(), holder::current);
        desk = new ReportDesk(node.ledger(), figures, holder::current, node.clock());
        reconciliation = new Reconciliation(node.ledger(), figures, connections, holder::current, node.clock());
        hub = new LocalHub(
                node.ledger(), connections, Map.of(TO, new Flow(4, 0, Duration.ofMillis(100))), node.clock());
    }

    static String office(int number) {
        return "H44." + (100 + number);
    }

    Configuration configuration() {
        return holder.current();
    }

    LedgerFixture node() {
        return node;
    }

    NationalReportSimulator system() {
        return system;
    }

    ReportDesk desk() {
        return desk;
    }

    Reconciliation reconciliation() {
        return reconciliation;
    }

    ReportForm form() {
        return configuration().getReport("BC");
    }

    ReportRows rows() {
        return node.ledger().reports().rows();
    }

    ReportBook book() {
        return new ReportBook(node.ledger(), holder::current, node.clock());
    }

    Deadlines deadlines() {
        return new Deadlines(node.ledger(), holder::current, node.clock());
    }

    /** From now on everything is about another period. */
    void turnTo(Period other) {
        period = other;
    }

    /** A total of two parts and a ratio of the first to it. */
    void enter(String office, int first, int second) {
        enter(office, "BC.TONG", first + second, null);
        enter(office, "BC.A", first, null);
        enter(office, "BC.B", second, null);
        enter(office, "BC.TYLE", first, first + second);
    }

    void enter(String office, String indicator, int numerator, @Nullable Integer denominator) {
        node.clock().move(Duration.ofMillis(1));
        entries.enter(
                configuration().getIndicator(indicator),
                OrgCode.of(office),
                period,
                new Entries.Stated(
                        new Figure(
                                BigDecimal.valueOf(numerator),
                                Optional.ofNullable(denominator).map(BigDecimal::valueOf)),
                        Qualifier.EXACT,
                        Optional.empty(),
                        Optional.empty()),
                PREPARER);
        node.clock().move(Duration.ofMillis(1));
    }

    void withdraw(String office, String indicator) {
        node.clock().move(Duration.ofMillis(1));
        entries.withdraw(configuration().getIndicator(indicator), OrgCode.of(office), period, PREPARER);
        node.clock().move(Duration.ofMillis(1));
    }

    StoredReport check(String office) {
        int seen = rows().find(place(office)).map(StoredReport::version).orElse(0);
        return desk.check(form(), OrgCode.of(office), period, seen, PREPARER);
    }

    StoredReport approve(StoredReport report) {
        return desk.approve(report.place(), report.version(), APPROVER);
    }

    StoredReport push(StoredReport report) {
        return desk.push(report.place(), report.version(), PREPARER);
    }

    /** From the figures of now to the receiver, by two people. */
    StoredReport complete(String office) {
        return push(approve(check(office)));
    }

    /** Everything that is on its way has come to an end there; what is put off has its time come. */
    void settle() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            node.clock().move(Duration.ofSeconds(10));
            return node.ledger().archive().backlog().isEmpty();
        });
    }

    /** One cycle of reconciliation, over everything. */
    List<StoredReport.Place> cycle() {
        return reconciliation.cycle(Duration.ZERO);
    }

    StoredReport report(String office) {
        return rows().find(place(office)).orElseThrow();
    }

    StoredReport.Place place(String office) {
        return new StoredReport.Place("BC", office, period.toString());
    }

    @Nullable
    BigDecimal visible(String office, String indicator) {
        return system.values().get(new ReportCellKey(office, QUARTER, indicator));
    }

    /** What the province as a whole says now. */
    BigDecimal total(String indicator) {
        return figures.find(
                        Question.of(configuration().getIndicator(indicator), period),
                        configuration().getIndicator(indicator),
                        OrgCode.of("H44"),
                        period)
                .flatMap(value -> value.reading().value())
                .orElseThrow();
    }

    /** Codes of the incidents that are open. */
    List<String> openIncidents() {
        return node.ledger().endpoints().incidents(20).stream()
                .filter(each -> each.closedAt() == null)
                .map(Incident::code)
                .toList();
    }

    static Period quarter() {
        return Period.parse(QUARTER).orElseThrow();
    }

    private static void write(Path folder, URI base, int offices) throws IOException {
        StringBuilder organisations = new StringBuilder("- {code: [H44], name: UBND tỉnh, kind: PROVINCE}\n");
        for (int i = 0; i < offices; i++) {
            organisations
                    .append("- {code: [")
                    .append(office(i))
                    .append("], name: Xã ")
                    .append(i)
                    .append(", kind: COMMUNE, parent: H44}\n");
        }
        write(folder, "organisations.yaml", organisations.toString());
        write(folder, "subscriptions.yaml", "[]\n");
        write(folder, "clients.yaml", "[]\n");
        write(folder, "connections/" + TO + ".yaml", """
                {connector: national-report, title: Báo cáo quốc gia, owner: H44, settings: {base: "%s", token: "${env:T}"}}
                """.formatted(base));
        for (String code : FIGURES) {
            boolean ratio = code.equals("BC.TYLE");
            write(folder, "indicators/" + code + ".yaml", """
                    {code: %s, version: 1, name: {vi: Số liệu, en: Figure}, unit: "%s", basis: Mẫu, calendar: ND09,
                     value: {type: %s, decimals: 2}, aggregation: %s, validFrom: 2020-01-01, source: {form: Mẫu},
                     examples: [{numerator: 1%s, value: %s}]}
                    """.formatted(
                            code,
                            ratio ? "%" : "hồ sơ",
                            ratio ? "RATIO" : "COUNT",
                            ratio ? "RATIO_OF_SUMS" : "SUM",
                            ratio ? ", denominator: 3" : "",
                            ratio ? "33.33" : "1"));
        }
        write(folder, "reports/BC.yaml", """
                code: BC
                version: 1
                name: {vi: Báo cáo quý, en: Quarterly report}
                basis: Mẫu
                calendar: ND09
                periods: [QUARTER]
                reporters: {within: [H44], kinds: [COMMUNE]}
                to: bao-cao-quoc-gia
                deadline: {working-days: 2, warn: 3}
                indicators: [BC.TONG, BC.A, BC.B, BC.TYLE]
                checks:
                  - {sum: BC.TONG, of: [BC.A, BC.B]}
                  - {part: BC.A, whole: BC.TONG}
                  - {jump: BC.TONG, percent: 50}
                """);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Override
    public void close() {
        hub.close();
        http.close();
        system.close();
        node.close();
    }
}

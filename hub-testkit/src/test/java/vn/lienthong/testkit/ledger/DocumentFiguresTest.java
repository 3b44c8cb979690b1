package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Judgement;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Records;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.DocumentFact;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.reporting.Question;

/** Figures over documents are what their rules say of the agencies of the registry, and follow what is found of signatures. */
class DocumentFiguresTest {
    private static final String DOCUMENT = "vn.lienthong.official-document.v1";
    private static final List<String> CODES =
            List.of("H44.05", "000.00.05.H44", "H44.31", "H44.31.20", "H44.31.21", "H62.31", "H62.31.20", "H44", "X99");

    private FigureStage stage;
    private final List<DocumentFact> facts = new ArrayList<>();
    private int documents;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new FigureStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyCellIsWhatItsRuleSaysOfTheAgenciesOfTheLastDay() {
        Random random = new Random(11);
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2025, 5, 10).plusDays(random.nextInt(50));
            boolean organisation = random.nextBoolean();
            document(
                    day,
                    CODES.get(random.nextInt(CODES.size())),
                    CODES.get(random.nextInt(CODES.size())),
                    signing(organisation, organisation && random.nextBoolean()));
        }
        for (String period : List.of("2025-M06", "2025-Q2", "2025")) {
            for (Indicator indicator : rules()) {
                if (indicator.isReportedFor(period(period))) {
                    assertThat(values(indicator, period))
                            .as(indicator.code() + " " + period)
                            .isEqualTo(byHand(indicator, period(period)));
                }
            }
        }
    }

    @Test
    void anAgencyCountsOnceHoweverManyDocumentsItHasAndNotByHalfAnExchange() {
        for (int i = 0; i < 5; i++) {
            document(LocalDate.of(2025, 6, 2 + i), "H44.31.20", "H44.05", signing(true, true));
        }
        document(LocalDate.of(2025, 6, 9), "000.00.05.H44", "H44.31.20", signing(true, false));
        document(LocalDate.of(2025, 6, 9), "H44.31.21", "H44.05", signing(false, false));

        Figure exchange = figure("VB.DIENTU.KYSO.CQ", "H44", "2025-M06");
        assertThat(exchange.numerator()).isEqualByComparingTo("2");
        assertThat(figure("KYSO.CQ", "H44.31", "2025-M06").numerator()).isEqualByComparingTo("1");
        assertThat(figure("KYSO.DAYDU.SO", "H44", "2025-M06")).isEqualTo(Figure.of(0, 1));
        assertThat(FigureStage.told(stage.value("KYSO.DAYDU.SO", "H62", "2025-M06")))
                .isEqualTo("none");
    }

    @Test
    void whatIsFoundLaterOfASignatureChangesTheFigureAndTheExplanationNamesTheAgencies() {
        document(LocalDate.of(2025, 6, 2), "H44.05", "H44.31", signing(false, false));
        long before = stage.figures().counted().documents();
        assertThat(figure("KYSO.DAYDU.SO", "H44", "2025-M06")).isEqualTo(Figure.of(0, 1));

        stage.fixture()
                .execute("update document_fact set by_organisation = true, in_full = true,"
                        + " change = nextval('document_change')");
        assertThat(stage.figures().counted().documents()).isGreaterThan(before);
        assertThat(figure("KYSO.DAYDU.SO", "H44", "2025-M06")).isEqualTo(Figure.of(1, 1));

        Indicator signing = stage.indicator("KYSO.CQ");
        Period june = period("2025-M06");
        Explanation why = stage.figures()
                .explain(Question.of(signing, june), signing, OrgCode.of("H44"), june)
                .orElseThrow();
        assertThat(why.rows())
                .filteredOn(CountedRow::counted)
                .extracting(CountedRow::key)
                .containsExactly("H44.05");
        assertThat(why.rows().stream().filter(CountedRow::inDenominator).count())
                .isEqualTo(figure("KYSO.CQ", "H44", "2025-M06")
                        .denominator()
                        .orElseThrow()
                        .longValueExact());
    }

    /** Accepted, and looked at. */
    private void document(LocalDate day, String from, String to, DocumentFact.Signing signing) {
        documents++;
        stage.accept(List.of(new OfficialDocument(
                DocumentId.of(from + "," + day.toString().replace('-', '/') + "," + documents + "/CV"),
                new OfficialDocument.Act(OfficialDocument.ActKind.NEW, null, false, null, List.of()),
                agency(from),
                List.of(agency(to)),
                new OfficialDocument.NumberAndSymbol(Integer.toString(documents), "CV"),
                new OfficialDocument.Issued(null, Day.of(day.toString())),
                new OfficialDocument.Kind(null, null, "Công văn"),
                "Mẫu",
                null,
                List.of(),
                new OfficialDocument.Handling(OfficialDocument.Urgency.NORMAL, null, null, null, null, null, List.of()),
                new OfficialDocument.Print(null, null, null, null, List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                List.of(),
                null)));
        for (StoredMessage unseen : stage.ledger().signatures().unseen(DOCUMENT, 10)) {
            DocumentFact fact = new DocumentFact(unseen.key(), "NEW", from, day, List.of(to), signing);
            stage.ledger().signatures().seen(unseen.number(), List.of(), fact);
            facts.add(fact);
        }
    }

    private static DocumentFact.Signing signing(boolean byOrganisation, boolean inFull) {
        return new DocumentFact.Signing(1, byOrganisation, inFull, inFull, false);
    }

    private static Agency agency(String code) {
        return new Agency(OrgCode.of(code), null, null, null, null, null, null, null);
    }

    private List<Indicator> rules() {
        return stage.configuration().indicators().values().stream()
                .filter(each -> each.rule()
                        .filter(rule -> rule.over() == Records.AGENCIES)
                        .isPresent())
                .toList();
    }

    private Map<String, Figure> values(Indicator indicator, String period) {
        Map<String, Figure> values = new TreeMap<>();
        for (CellValue cell : stage.figures().list(Question.of(indicator, period(period)))) {
            values.put(name(cell.organisation()), plain(cell.figure().orElseThrow()));
        }
        return values;
    }

    private Map<String, Figure> byHand(Indicator indicator, Period period) {
        LocalDate last = indicator.window(period).lastDay();
        Map<String, Figure> values = new TreeMap<>();
        indicator
                .window(period)
                .from()
                .datesUntil(indicator.window(period).until())
                .flatMap(day -> stage.configuration().organisations().list(day).stream())
                .distinct()
                .forEach(unit -> {
                    List<Map<Fact, String>> records = stage.configuration().organisations().list(last).stream()
                            .filter(agency -> stage.configuration()
                                    .organisations()
                                    .lineage(agency.code(), last)
                                    .contains(unit))
                            .map(agency -> record(agency, indicator, period))
                            .toList();
                    values.put(
                            name(unit),
                            plain(Judgement.of(indicator.rule().orElseThrow()).figure(records)));
                });
        return values;
    }

    private Map<Fact, String> record(Organisation agency, Indicator indicator, Period period) {
        List<DocumentFact> inPeriod = facts.stream()
                .filter(fact -> indicator.window(period).contains(fact.issuedOn()))
                .toList();
        List<DocumentFact> out = inPeriod.stream()
                .filter(fact -> is(agency, fact.issuer(), fact))
                .toList();
        List<DocumentFact> in = inPeriod.stream()
                .filter(fact -> is(agency, fact.receivers().get(0), fact))
                .toList();
        Map<Fact, String> record = new EnumMap<>(Fact.class);
        record.put(Fact.KIND, agency.kind().name());
        record.put(Fact.DOCUMENTS_OUT, count(out, fact -> true));
        record.put(Fact.DOCUMENTS_OUT_SIGNED, count(out, fact -> fact.signing().byOrganisation()));
        record.put(Fact.DOCUMENTS_OUT_IN_FULL, count(out, fact -> fact.signing().inFull()));
        record.put(Fact.DOCUMENTS_IN, count(in, fact -> true));
        record.put(Fact.DOCUMENTS_IN_SIGNED, count(in, fact -> fact.signing().byOrganisation()));
        return record;
    }

    private boolean is(Organisation agency, String code, DocumentFact fact) {
        return stage.configuration()
                .organisations()
                .find(OrgCode.of(code), fact.issuedOn())
                .filter(agency::equals)
                .isPresent();
    }

    private static String count(List<DocumentFact> some, Predicate<DocumentFact> which) {
        return Long.toString(some.stream().filter(which).count());
    }

    private Figure figure(String indicator, String organisation, String period) {
        return plain(stage.value(indicator, organisation, period).figure().orElseThrow());
    }

    private static Figure plain(Figure figure) {
        return new Figure(normal(figure.numerator()), figure.denominator().map(DocumentFiguresTest::normal));
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.setScale(0);
    }

    private static String name(Organisation organisation) {
        return organisation.name() + " " + organisation.validity().from();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}

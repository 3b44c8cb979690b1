package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Judgement;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Window;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Question;

/** What PostgreSQL counts is what the rules say, for random dossiers around a day of reorganisation. */
class FiguresTest {
    private static final List<Period> PERIODS =
            List.of(period("2025-M06"), period("2025-M07"), period("2025-Q2"), period("2025-H2"), period("2025"));

    private FigureStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new FigureStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCellIsWhatItsRuleSaysOfTheFoldedRecordsWhateverThePortions(long seed) {
        RandomDossiers dossiers = new RandomDossiers(seed);
        FoldedFacts folded = new FoldedFacts();
        for (int portion : List.of(1, 7, 5000)) {
            List<CanonicalMessage> messages = dossiers.some(40);
            stage.accept(messages);
            folded.take(messages);
            stage.ledger().records().inPortionsOf(portion).follow();

            assertThat(cells(asWas())).isEqualTo(byHand(folded.records()));
        }
        stage.ledger().records().rebuild();
        assertThat(cells(asWas())).isEqualTo(byHand(folded.records()));
    }

    @Test
    void whatThePastSaidIsSaidAgain() {
        RandomDossiers dossiers = new RandomDossiers(4);
        Map<Instant, Map<String, Figure>> said = new HashMap<>();
        for (int turn = 0; turn < 4; turn++) {
            stage.accept(dossiers.some(30));
            said.put(stage.now(), cells(asWas()));
        }

        assertThat(said.values().stream().distinct().count()).isEqualTo(4);
        said.forEach((moment, cells) -> assertThat(cells(asWas().asOf(moment))).isEqualTo(cells));
        assertThat(cells(asWas().asOf(Instant.parse("2020-01-01T00:00:00Z"))).values())
                .isNotEmpty()
                .allMatch(figure -> figure.numerator().signum() == 0);
    }

    @Test
    void restatedTotalsAreTheTotalsAsTheyWere() {
        stage.accept(new RandomDossiers(5).some(150));

        Map<String, Figure> asWas = roots(stage.figures().list(asWas()));
        Map<String, Figure> restated = roots(stage.figures().list(asWas().restatedOn(LocalDate.of(2026, 1, 1))));

        assertThat(restated).isEqualTo(asWas);
        assertThat(restated.values()).anyMatch(figure -> figure.numerator().signum() > 0);
    }

    @Test
    void aMergedCommuneRestatedIsTheSumOfThoseBeforeIt() {
        stage.accept(new RandomDossiers(6).some(200));
        LocalDate on = LocalDate.of(2025, 7, 5);
        Period june = period("2025-M06");

        for (Indicator indicator : rules()) {
            Figure parts = at(indicator, "H44.31.20", june).plus(at(indicator, "H62.31.20", june));
            CellValue whole = stage.restated(indicator.code().value(), "H44.101", "2025-M06", on);
            assertThat(plain(whole.figure().orElseThrow()))
                    .as(indicator.code().value())
                    .isEqualTo(plain(parts));
        }
    }

    @Test
    void aSplitIsRestatedByApprovedSharesAndOtherwiseOnlyAboveItsParts() {
        RandomDossiers dossiers = new RandomDossiers(7);
        stage.accept(dossiers.some(100));
        Instant june = Instant.parse("2025-06-01T02:00:00Z");
        stage.accept(IntStream.range(0, 10)
                .mapToObj(i -> dossiers.dossier(100 + i, june, OrgCode.of("H44.31." + (21 + i % 2))))
                .toList());
        LocalDate on = LocalDate.of(2025, 7, 5);
        Indicator received = stage.indicator("BC06.TIEPNHAN");
        BigDecimal shared = at(received, "H44.31.21", period("2025-M06")).numerator();

        assertThat(shared).isPositive();
        assertThat(restated("H44.102", on)).isEqualByComparingTo(shared.multiply(new BigDecimal("0.6")));
        // H44.31.22 was split into H44.101 and H44.103 without shares: it is in neither, and in the province.
        assertThat(restated("H44.103", on)).isEqualByComparingTo(shared.multiply(new BigDecimal("0.4")));
        BigDecimal all = at(received, "H44", period("2025-M06"))
                .plus(at(received, "H62", period("2025-M06")))
                .numerator();
        assertThat(restated("H44", on)).isEqualByComparingTo(all);
    }

    private BigDecimal restated(String organisation, LocalDate on) {
        return stage.restated("BC06.TIEPNHAN", organisation, "2025-M06", on)
                .figure()
                .orElseThrow()
                .numerator();
    }

    private Figure at(Indicator indicator, String organisation, Period period) {
        return stage.value(indicator.code().value(), organisation, period.toString())
                .figure()
                .orElseThrow();
    }

    private Question asWas() {
        return new Question(rules(), PERIODS, Optional.empty(), Optional.empty());
    }

    private List<Indicator> rules() {
        return stage.configuration().indicators().values().stream()
                .filter(each -> each.rule()
                        .filter(rule -> rule.over() == Records.DOSSIERS)
                        .isPresent())
                .toList();
    }

    private Map<String, Figure> cells(Question question) {
        Map<String, Figure> cells = new TreeMap<>();
        stage.figures()
                .list(question)
                .forEach(cell -> cells.put(name(cell), plain(cell.figure().orElseThrow())));
        return cells;
    }

    /** Each record counts for the organisation that it names, as that was on the day of its moment, and for all above it. */
    private Map<String, Figure> byHand(List<Map<Fact, String>> records) {
        Map<String, Figure> cells = new TreeMap<>();
        for (Indicator indicator : rules()) {
            Rule rule = indicator.rule().orElseThrow();
            for (Period period : PERIODS) {
                if (indicator.isReportedFor(period)) {
                    for (Organisation unit : during(indicator.window(period))) {
                        List<Map<Fact, String>> mine = records.stream()
                                .filter(record -> counts(record, rule, unit, indicator, period))
                                .toList();
                        cells.put(
                                indicator.code() + " " + unit.name() + " " + period,
                                plain(Judgement.of(rule).figure(mine)));
                    }
                }
            }
        }
        return cells;
    }

    private List<Organisation> during(Window window) {
        return window.from()
                .datesUntil(window.until())
                .flatMap(day -> stage.configuration().organisations().list(day).stream())
                .distinct()
                .toList();
    }

    private boolean counts(Map<Fact, String> record, Rule rule, Organisation unit, Indicator indicator, Period period) {
        String moment = record.get(rule.moment().orElseThrow());
        if (moment == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(Instant.parse(moment), ZoneOffset.ofHours(7));
        OrgCode office = OrgCode.of(Objects.requireNonNull(record.get(rule.organisation())));
        return indicator.window(period).contains(day)
                && stage.configuration().organisations().lineage(office, day).contains(unit);
    }

    /** Everything there is, counted at those above whom nobody stands. */
    private static Map<String, Figure> roots(List<CellValue> cells) {
        Map<String, Figure> sums = new TreeMap<>();
        for (CellValue cell : cells) {
            if (cell.organisation().parent().isEmpty()) {
                sums.merge(
                        cell.indicator().code() + " " + cell.period(),
                        cell.figure().orElseThrow(),
                        Figure::plus);
            }
        }
        sums.replaceAll((cell, figure) -> plain(figure));
        return sums;
    }

    private static Figure plain(Figure figure) {
        return new Figure(
                figure.numerator().stripTrailingZeros(), figure.denominator().map(BigDecimal::stripTrailingZeros));
    }

    private static String name(CellValue cell) {
        return cell.indicator().code() + " " + cell.organisation().name() + " " + cell.period();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}

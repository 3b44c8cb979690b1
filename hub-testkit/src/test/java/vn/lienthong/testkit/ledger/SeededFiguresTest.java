package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.Day;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.reporting.Question;

/** The printed figures of the two provinces, out of records and entries; and what entered figures come to. */
class SeededFiguresTest {
    private static final Act CLERK = new Act("p.mau", "Số liệu tháng");

    private FigureStage stage;
    private EntryDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new FigureStage(folder);
        desk = new EntryDesk(stage.ledger().entries(), stage::configuration);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theCatalogueOfPhuThoGivesThePrintedShares() {
        List<Procedure> catalogue = new ArrayList<>();
        add(catalogue, 448, Procedure.Level.LEVEL_2);
        add(catalogue, 859, Procedure.Level.LEVEL_3);
        add(catalogue, 680, Procedure.Level.LEVEL_4);
        stage.accept(catalogue);

        assertThat(told("TTHC.MUC2", "2021-Q3")).isEqualTo("448");
        assertThat(told("TTHC.MUC2.TYLE", "2021-Q3")).isEqualTo("22.55");
        assertThat(told("TTHC.MUC3.TYLE", "2021-Q3")).isEqualTo("43.23");
        assertThat(told("TTHC.MUC4.TYLE", "2021-Q3")).isEqualTo("34.22");
        assertThat(told("TTHC.TRUCTUYEN.TYLE", "2021-Q3")).isEqualTo("77.45");
        // Before the first day of any level there was nothing to divide by.
        assertThat(told("TTHC.MUC4.TYLE", "2020-Q3")).isEqualTo("none");
        assertThat(told("TTHC.MUC4", "2020-Q3")).isEqualTo("0");
    }

    @Test
    void aProcedureCountsAtTheLevelOfTheDayAndAsWasKnownAtTheMoment() {
        stage.accept(List.of(procedure(1, new Procedure.Served(Procedure.Level.LEVEL_3, Day.of("2021-01-01")))));
        var before = stage.now();
        stage.accept(List.of(procedure(
                1,
                new Procedure.Served(Procedure.Level.LEVEL_3, Day.of("2021-01-01")),
                new Procedure.Served(Procedure.Level.LEVEL_4, Day.of("2021-08-01")))));

        assertThat(told("TTHC.MUC4", "2021-Q2")).isEqualTo("0");
        assertThat(told("TTHC.MUC3", "2021-Q2")).isEqualTo("1");
        assertThat(told("TTHC.MUC4", "2021-Q3")).isEqualTo("1");
        Indicator level4 = stage.indicator("TTHC.MUC4");
        Period third = period("2021-Q3");
        assertThat(stage.figures()
                        .find(Question.of(level4, third).asOf(before), level4, OrgCode.of("H44"), third)
                        .map(FigureStage::told))
                .contains("0");
    }

    @Test
    void carriedFiguresKeepHowExactlyTheyWereMeant() {
        enter("PARINDEX.HDH", "H44", "2020", "11.79", null, Qualifier.EXACT);
        enter("HNTH.THAMDU", "H44", "2021-M03", "40000", null, Qualifier.GT);

        CellValue score = stage.value("PARINDEX.HDH", "H44", "2020");
        assertThat(FigureStage.told(score)).isEqualTo("11.79");
        assertThat(score.indicator().form().percentOfMaximum(score.figure().orElseThrow()))
                .contains(new BigDecimal("90.69"));
        assertThat(stage.value("HNTH.THAMDU", "H44", "2021-M03").qualifier()).isEqualTo(Qualifier.GT);
        assertThat(told("PARINDEX.RANK", "2020")).isEqualTo("missing");
    }

    @Test
    void aWholeIsTheSumOfItsPartsAndWhatItEnteredItselfIsNotAddedToThem() {
        enter("HT.LAN", "H44.31.20", "2021-M03", "1", "1", Qualifier.EXACT);
        enter("HT.LAN", "H44.31.21", "2021-M03", "0", "99", Qualifier.EXACT);
        enter("HT.LAN", "H44.05", "2021-M03", "0", "0", Qualifier.EXACT);
        enter("HT.LAN", "H44", "2021-M03", "50", "100", Qualifier.EXACT);

        CellValue province = stage.value("HT.LAN", "H44", "2021-M03");
        assertThat(FigureStage.told(province)).isEqualTo("1.00");
        assertThat(province.remarks()).containsExactly(CellValue.Remark.OWN_FIGURE_NOT_ADDED);
        assertThat(FigureStage.told(stage.value("HT.LAN", "H44.31", "2021-M03")))
                .isEqualTo("1.00");
        assertThat(FigureStage.told(stage.value("HT.LAN", "H44.05", "2021-M03")))
                .isEqualTo("none");
        assertThat(FigureStage.told(stage.value("HT.LAN", "H62", "2021-M03"))).isEqualTo("missing");
    }

    @Test
    void monthsThatAreMissingAreNotTakenForZero() {
        enter("HT.TSLCD", "H44", "2021-M01", "10", null, Qualifier.EXACT);
        enter("HT.TSLCD", "H44", "2021-M02", "0", null, Qualifier.EXACT);
        CellValue gap = stage.value("HT.TSLCD", "H44", "2021-Q1");
        assertThat(FigureStage.told(gap)).isEqualTo("missing");
        assertThat(gap.remarks()).containsExactly(CellValue.Remark.MONTHS_MISSING);

        enter("HT.TSLCD", "H44", "2021-M03", "5", null, Qualifier.APPROX);
        CellValue quarter = stage.value("HT.TSLCD", "H44", "2021-Q1");
        assertThat(FigureStage.told(quarter)).isEqualTo("15");
        assertThat(quarter.qualifier()).isEqualTo(Qualifier.APPROX);

        desk.withdraw(stage.indicator("HT.TSLCD"), OrgCode.of("H44"), period("2021-M02"), CLERK);
        assertThat(told("HT.TSLCD", "2021-Q1")).isEqualTo("missing");
    }

    @Test
    void provincesThatBecameOneAreAddedUpWhenTheirPastIsRestated() {
        enter("HT.TSLCD", "H44", "2025-M03", "196", null, Qualifier.EXACT);
        enter("HT.TSLCD", "H62", "2025-M03", "100", null, Qualifier.EXACT);
        enter("PARINDEX.RANK", "H44", "2024", "10", null, Qualifier.EXACT);
        enter("PARINDEX.RANK", "H62", "2024", "5", null, Qualifier.EXACT);

        assertThat(FigureStage.told(stage.restated("HT.TSLCD", "H44", "2025-M03", FigureStage.DAY)))
                .isEqualTo("296");
        // Ranks are not put together: the one that bears the code keeps its own.
        assertThat(FigureStage.told(stage.restated("PARINDEX.RANK", "H44", "2024", FigureStage.DAY)))
                .isEqualTo("10");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithEverythingThatIsWrong() {
        assertThatThrownBy(() -> enter("TTHC.MUC4", "H44", "2021-M03", "1", null, Qualifier.EXACT))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        e -> assertThat(e.problems())
                                .extracting("path", "reason")
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("/indicator", "worked_out")));
        assertThatThrownBy(() -> enter("PARINDEX.HDH", "H44.31", "2025-M08", "14", "2", Qualifier.EXACT))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        e -> assertThat(e.problems())
                                .extracting("reason")
                                .containsExactly(
                                        "not_for_type", "number_range", "not_reported", "unknown_organisation"));
    }

    @Test
    void aFigureIsExplainedByTheRecordsThatItCounts() {
        stage.accept(new RandomDossiers(8).some(120));
        Indicator online = stage.indicator("DVC766.33");
        Period year = period("2025");
        Explanation why = stage.figures()
                .explain(Question.of(online, year).restatedOn(FigureStage.DAY), online, OrgCode.of("H44"), year)
                .orElseThrow();

        Figure figure = why.value().figure().orElseThrow();
        assertThat(why.rows().stream().filter(row -> row.counted()).count())
                .isEqualTo(figure.numerator().longValueExact());
        assertThat(why.rows().stream().filter(row -> row.inDenominator()).count())
                .isEqualTo(figure.denominator().orElseThrow().longValueExact())
                .isPositive();
        assertThat(why.rows()).isNotEmpty().allMatch(row -> online.window(year).contains(row.day()));
        assertThat(why.position()).isEqualTo(120);
        assertThat(why.toString()).doesNotContain("Nguyễn Văn Mẫu");
    }

    private void enter(
            String indicator,
            String organisation,
            String period,
            String numerator,
            @org.jspecify.annotations.Nullable String denominator,
            Qualifier qualifier) {
        desk.enter(
                stage.indicator(indicator),
                OrgCode.of(organisation),
                period(period),
                new Entries.Stated(
                        new Figure(
                                new BigDecimal(numerator),
                                Optional.ofNullable(denominator).map(BigDecimal::new)),
                        qualifier,
                        Optional.empty(),
                        Optional.of("Báo cáo mẫu")),
                CLERK);
    }

    private String told(String indicator, String period) {
        return FigureStage.told(stage.value(indicator, "H44", period));
    }

    private static void add(List<Procedure> catalogue, int count, Procedure.Level level) {
        for (int i = 0; i < count; i++) {
            catalogue.add(procedure(catalogue.size(), new Procedure.Served(level, Day.of("2021-01-01"))));
        }
    }

    private static Procedure procedure(int number, Procedure.Served... levels) {
        return new Procedure(
                ProcedureCode.of("1." + (100_000 + number)),
                "Thủ tục " + number,
                OrgCode.of("000.00.00.H44"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(levels));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}

package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.ledger.Act;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Amount;
import vn.lienthong.report.BlankCell;
import vn.lienthong.report.Collecting;
import vn.lienthong.report.FilledCell;
import vn.lienthong.report.TakenCell;

/** A commune fills in its figures: good cells are kept, each wrong one is named, and nobody writes over another. */
class CollectingTest {
    private static final OrgCode OFFICE = OrgCode.of("H44.101");
    private static final Period MARCH = Period.parse("2026-M03").orElseThrow();
    private static final ReportForm FORM = new ReportForm(
            "HATANG",
            1,
            new Indicator.Names("Hạ tầng", "Infrastructure"),
            "Kế hoạch mẫu",
            Calendar.ND09,
            Set.of(PeriodKind.MONTH),
            new ReportForm.Reporters(Set.of(OrgCode.of("H44")), Set.of()),
            "bao-cao",
            new ReportForm.Deadline(2, 1),
            LocalDate.MIN,
            LocalDate.MAX,
            Stream.of("HT.LAN", "HT.TSLCD", "BC06.TIEPNHAN")
                    .map(IndicatorCode::new)
                    .toList(),
            List.of());

    private FigureStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new FigureStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void onlyWhatNobodyWorksOutIsAskedFor() {
        assertThat(blank()).extracting(cell -> cell.indicator().code().value()).containsExactly("HT.LAN", "HT.TSLCD");
    }

    @Test
    void goodCellsAreKeptAndEachWrongOneIsNamed() {
        List<TakenCell> taken = take(
                cell("HT.LAN", "ba", "x", 0),
                cell("HT.TSLCD", "196", "", 0),
                cell("HT.TSLCD", "197", "", 0),
                cell("BC06.TIEPNHAN", "4", "", 0),
                cell("HT.KHAC", "4", "", 0));

        assertThat(taken)
                .extracting(TakenCell::fate)
                .containsExactly(
                        TakenCell.Fate.NOT_TAKEN,
                        TakenCell.Fate.ENTERED,
                        TakenCell.Fate.NOT_TAKEN,
                        TakenCell.Fate.NOT_TAKEN,
                        TakenCell.Fate.NOT_TAKEN);
        assertThat(taken.stream().map(CollectingTest::wrong))
                .containsExactly(
                        "/numerator no_number, /denominator no_number",
                        "",
                        "/indicator twice_in_form",
                        "/indicator not_in_form",
                        "/indicator not_in_form");
        assertThat(value("HT.TSLCD")).isEqualTo("196");
        assertThat(value("HT.LAN")).isEqualTo("missing");
    }

    @Test
    void anEmptyCellIsNeitherZeroNorTakenBack() {
        take(cell("HT.TSLCD", "0", "", 0));
        assertThat(value("HT.TSLCD")).isEqualTo("0");
        assertThat(take(cell("HT.TSLCD", " ", "", seen("HT.TSLCD"))))
                .extracting(TakenCell::fate)
                .containsExactly(TakenCell.Fate.LEFT_EMPTY);
        assertThat(value("HT.TSLCD")).isEqualTo("0");
        assertThat(value("HT.LAN")).isEqualTo("missing");
        assertThat(wrong(take(cell("HT.LAN", "3", "", 0)).get(0))).isEqualTo("/denominator missing");
        assertThat(take(cell("HT.LAN", "0", "0", 0)).get(0).fate()).isEqualTo(TakenCell.Fate.ENTERED);
        assertThat(value("HT.LAN")).as("no value, and said so").isEqualTo("none");
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndNothingOfTheFirstIsLost() {
        long both = seen("HT.TSLCD");
        take(cell("HT.TSLCD", "12", "", both));

        assertThat(wrong(take(cell("HT.TSLCD", "15", "", both)).get(0))).isEqualTo("/after changed_meanwhile");
        assertThat(value("HT.TSLCD")).isEqualTo("12");
        assertThat(take(cell("HT.TSLCD", "12,0", "", both)).get(0).fate())
                .as("both mean the same")
                .isEqualTo(TakenCell.Fate.AS_IT_WAS);
        take(cell("HT.TSLCD", "15", "", seen("HT.TSLCD")));
        assertThat(value("HT.TSLCD")).isEqualTo("15");
    }

    @Test
    void aUnitThatIsNotTheIndicatorsIsTold() {
        FilledCell inThousands =
                new FilledCell("HT.TSLCD", Amount.of("12"), Amount.NONE, Optional.of("nghìn cơ quan"), 0);
        assertThat(wrong(take(inThousands).get(0))).isEqualTo("/unit unit_differs");
    }

    @Test
    void anOfficeThatIsNotThereOnTheDayFillsInNothing() {
        assertThatThrownBy(() -> collecting().blank(FORM, OrgCode.of("H44.31.20"), MARCH))
                .isInstanceOf(HubFailure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234      | 1234
                    1234,5    | 1234.5
                    1234.5    | 1234.5
                    0,125     | 0.125
                    1.234,5   | 1234.5
                    1,234.5   | 1234.5
                    1.234.567 | 1234567
                    12 345    | 12345
                    1.234     | number_either_way
                    1,234     | number_either_way
                    12.34.5   | no_number
                    1e3       | no_number
                    12%       | no_number
                    không     | no_number
                    """)
    void aNumberIsReadAsItIsWrittenAndNeverGuessed(String written, String means) {
        TakenCell taken = take(cell("HT.TSLCD", written, "", 0)).get(0);

        if (taken.fate() == TakenCell.Fate.ENTERED) {
            assertThat(blank().get(1).figure().orElseThrow().numerator()).isEqualByComparingTo(means);
        } else {
            assertThat(wrong(taken)).isEqualTo("/numerator " + means);
        }
    }

    private Collecting collecting() {
        return new Collecting(stage.ledger().entries(), stage::configuration);
    }

    private List<BlankCell> blank() {
        return collecting().blank(FORM, OFFICE, MARCH);
    }

    private long seen(String indicator) {
        return blank().stream()
                .filter(cell -> cell.indicator().code().value().equals(indicator))
                .findFirst()
                .orElseThrow()
                .seen();
    }

    private List<TakenCell> take(FilledCell... cells) {
        return collecting().take(FORM, OFFICE, MARCH, List.of(cells), new Act("can-bo-xa", "số liệu tháng 3"));
    }

    private static FilledCell cell(String indicator, String numerator, String denominator, long seen) {
        return new FilledCell(indicator, Amount.of(numerator), Amount.of(denominator), Optional.empty(), seen);
    }

    private static String wrong(TakenCell taken) {
        return String.join(
                ", ", taken.problems().stream().map(CollectingTest::told).toList());
    }

    private static String told(FieldProblem problem) {
        return problem.path() + " " + problem.reason();
    }

    private String value(String indicator) {
        return FigureStage.told(stage.value(indicator, OFFICE.value(), MARCH.toString()));
    }
}

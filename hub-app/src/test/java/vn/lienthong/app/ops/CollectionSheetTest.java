package vn.lienthong.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.Configuration;
import vn.lienthong.report.Amount;
import vn.lienthong.report.BlankCell;
import vn.lienthong.report.FilledCell;

/** The XLSX that offices fill in: what goes out comes back, and nothing else is taken for it. */
class CollectionSheetTest {
    private static final StoredReport.Place PLACE = new StoredReport.Place("HATANG", "H44.101", "2026-M03");
    private static final Indicator LAN = Configuration.load(
                    Path.of("..", "config"),
                    PlatformBeans.connectors(),
                    name -> Optional.of("demo-only").filter(secret -> name.matches(".*_(SECRET|PASSWORD)")))
            .getIndicator("HT.LAN");

    @Test
    void whatIsHandedInUntouchedSaysWhatWasGivenOut() {
        byte[] template = CollectionSheet.write(PLACE, List.of(entered()));

        assertThat(CollectionSheet.read(template, PLACE))
                .containsExactly(new FilledCell(
                        "HT.LAN",
                        Amount.of(new BigDecimal("1.234")),
                        Amount.of(new BigDecimal("2")),
                        Optional.of("%"),
                        7));
    }

    @Test
    void aCellThatNobodyFilledInIsEmptyAndTextStaysText() {
        byte[] template = CollectionSheet.write(PLACE, List.of(new BlankCell(LAN, Optional.empty())));
        assertThat(CollectionSheet.read(template, PLACE))
                .containsExactly(new FilledCell("HT.LAN", Amount.NONE, Amount.NONE, Optional.of("%"), 0));

        assertThat(CollectionSheet.read(filled("1,5 triệu"), PLACE))
                .extracting(FilledCell::numerator)
                .containsExactly(Amount.of("1,5 triệu"));
    }

    @Test
    void aFileOfAnotherOfficeAndWhatIsNoFormAreRefused() {
        byte[] template = CollectionSheet.write(PLACE, List.of(entered()));
        StoredReport.Place other = new StoredReport.Place("HATANG", "H44.102", "2026-M03");

        assertThat(refusal(template, other)).isEqualTo("form_of_another");
        assertThat(refusal("không phải xlsx".getBytes(StandardCharsets.UTF_8), PLACE))
                .isEqualTo("collection_form");
    }

    private static BlankCell entered() {
        Figure figure = new Figure(new BigDecimal("1.234"), Optional.of(new BigDecimal("2")));
        return new BlankCell(
                LAN,
                Optional.of(new Entries.Entry(
                        7,
                        Instant.EPOCH,
                        "can-bo",
                        "mẫu",
                        new Entries.Cell(
                                LAN.code(), "H44.101", Period.parse("2026-M03").orElseThrow()),
                        Optional.of(figure),
                        Qualifier.EXACT,
                        Optional.empty(),
                        Optional.empty())));
    }

    /** As a person fills it in. */
    private static byte[] filled(String numerator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Demo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            List<String> headings = List.of(
                    "Mã chỉ tiêu",
                    "Chỉ tiêu",
                    "Đơn vị tính",
                    "Giá trị hoặc tử số",
                    "Mẫu số",
                    "Bản đã thấy",
                    "Biểu/cơ quan/kỳ");
            List<String> row = List.of("HT.LAN", "", "%", numerator, "2", "0", PLACE.toString());
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.value(1, i, row.get(i));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String refusal(byte[] xlsx, StoredReport.Place place) {
        String[] reason = {""};
        assertThatThrownBy(() -> CollectionSheet.read(xlsx, place))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        failure -> reason[0] = failure.problems().get(0).reason());
        return reason[0];
    }
}

package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.SourceTrouble;

final class CsvFilesTest {
    private Path folder;

    @BeforeEach
    void emptyFolder(@TempDir Path given) {
        folder = given;
    }

    @Test
    void rowsHaveTheHeadersNamesAndTheirPhysicalLine() {
        Inbox inbox = new Inbox(folder).write("a.csv", "MaHoSo,ChuHoSo\nH1,\"Phạm, Thị\nMẫu\"\n\nH2,\n");

        assertThat(inbox.read()).isEmpty();

        assertThat(inbox.places()).containsExactly("a.csv, line 2", "a.csv, line 5");
        assertThat(inbox.rows().get(0).columns()).isEqualTo(Map.of("MaHoSo", "H1", "ChuHoSo", "Phạm, Thị\nMẫu"));
        assertThat(inbox.rows().get(1).columns()).containsEntry("ChuHoSo", "");
    }

    @Test
    void theDelimiterIsFoundInTheHeaderOrNamed() {
        Inbox inbox = new Inbox(folder, "header", "2")
                .write("a.csv", "Báo cáo, tháng 3\nMa;Ten,Ho;So\n1;a,b;3\n")
                .write("b.csv", "Báo cáo\nMa\tTen,Ho\tSo\n2\tc,d\t4\n");
        inbox.read();
        assertThat(inbox.column("Ten,Ho")).containsExactly("a,b", "c,d");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        Inbox inbox = new Inbox(folder)
                .write("a.csv", "\uFEFFMaHoSo;Tên\nH1;x\n")
                .write("b.csv", "\uFEFFMaHoSo;Tên\nH2;y\n", "UTF-16LE");
        inbox.read();
        assertThat(inbox.column("MaHoSo")).containsExactly("H1", "H2");
        assertThat(inbox.column("Tên")).containsExactly("x", "y");
    }

    @Test
    void tcvn3BytesComeThroughAsTheyAre() {
        byte[] text = "Ma;Ten\n1;Ph¹m ThÞ MÉu\n".getBytes(Charset.forName("windows-1252"));
        Inbox inbox = new Inbox(folder, "charset", "windows-1252").write("a.csv", text);
        inbox.read();
        assertThat(inbox.column("Ten")).containsExactly("Ph¹m ThÞ MÉu");
    }

    @Test
    void windows1258IsRead() {
        Inbox inbox =
                new Inbox(folder, "charset", "windows-1258").write("a.csv", "Ma;Ten\n1;Nguyê\u0303n\n", "windows-1258");
        inbox.read();
        assertThat(inbox.column("Ten")).containsExactly("Nguyê\u0303n");
    }

    @Test
    void rowsInAnotherEncodingAreBadRowsAndNotTheEndOfTheFile() {
        byte[] good = "Ma;Ten\n1;Mẫu\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "2;Phúc\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] last = "3;Lộc\n".getBytes(StandardCharsets.UTF_8);
        Inbox inbox = new Inbox(folder).write("a.csv", concat(good, other, last));

        assertThat(inbox.read()).isEmpty();

        assertThat(inbox.column("Ten")).containsExactly("Mẫu", "Ph\uFFFDc", "Lộc");
    }

    @Test
    void namesDifferInNothingThatCannotBeSeen() {
        Inbox inbox = new Inbox(folder)
                .write("a.csv", " Ngày\u200B  tiếp  nhận ;Tên\u0302\n1;2\n".replace("Tên\u0302", "Te\u0302n"));
        inbox.read();
        assertThat(inbox.rows().get(0).columns()).containsOnlyKeys("Ngày tiếp nhận", "Tên");
    }

    @Test
    void withoutAHeaderColumnsHaveTheNamesGivenOrNumbers() {
        Inbox named = new Inbox(folder, "header", "none", "columns", "Ma, Ten").write("a.csv", "1;a\n2;b\n");
        named.read();
        assertThat(named.column("Ten")).containsExactly("a", "b");

        Inbox numbered = new Inbox(folder, "header", "none");
        numbered.read();
        assertThat(numbered.column("column-2")).containsExactly("a", "b");
    }

    @Test
    void namesMayStandInTwoLines() {
        Inbox inbox = new Inbox(folder, "header", "1-2")
                .write("a.csv", "STT;Chủ hồ sơ;;Người nộp\n;Họ tên;Số;Họ tên\n1;a;b;c\n");
        inbox.read();
        assertThat(inbox.rows().get(0).columns())
                .containsOnlyKeys("STT", "Chủ hồ sơ / Họ tên", "Số", "Người nộp / Họ tên");
    }

    @Test
    void totalsAndEmptyRowsAreLeftOut() {
        Inbox inbox =
                new Inbox(folder, "totals", "tổng.*").write("a.csv", "Ma;So\n1;5\n;\nTổng cộng;5\nTỔNG;5\n2;Tổng\n");
        inbox.read();
        assertThat(inbox.column("So")).containsExactly("5", "Tổng");
    }

    @Test
    void aRowWithMoreValuesThanNamesHasNoColumnsAndTheOthersFlow() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten\n1,a\n2,b,c\n3,d,,\n4\n");
        inbox.read();
        assertThat(inbox.rows().get(1).columns()).isEmpty();
        assertThat(inbox.column("Ten")).containsExactly("a", "(absent)", "d", "(absent)");
    }

    @Test
    void aQuoteInsideARowDoesNotStopTheFile() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten\n1,\"a\"b\n2,ống 12\" dài\n3,c\n");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("1", "2", "3");
    }

    @Test
    void aFileCutInsideQuotesGivesTheRowsBeforeAndNamesTheLine() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten\n1,a\n2,\"b\nc");
        SourceTrouble trouble = inbox.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_cut");
        assertThat(trouble.facts()).containsExactlyInAnyOrderEntriesOf(Map.of("file", "a.csv", "line", "3"));
        assertThat(inbox.column("Ma")).containsExactly("1");
    }

    @Test
    void aLineThatIsEndlessGivesTheRowsBefore() {
        Inbox csv = new Inbox(folder).write("a.csv", "Ma,Ten\n1,a\n2," + "x".repeat(17_000_000) + "\n3,c\n");
        SourceTrouble trouble = csv.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_malformed");
        assertThat(trouble.facts()).containsEntry("line", "3");
        assertThat(csv.column("Ma")).containsExactly("1");

        Inbox fixed = new Inbox(folder, "format", "fixed", "columns", "Ma:1-1", "header", "1");
        assertThat(fixed.read().orElseThrow().facts()).containsEntry("line", "3");
        assertThat(fixed.column("Ma")).containsExactly("1");
    }

    @Test
    void aLastLineWithTooFewValuesAndNoEndIsACut() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten,So\n1,a,2\n2,b");
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("file_cut");
        assertThat(inbox.column("Ma")).containsExactly("1");
    }

    @Test
    void aLastLineWithoutAnEndIsWholeWhenItsValuesAre() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten\n1,a\n2,\"b\"");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ten")).containsExactly("a", "b");
    }

    @Test
    void aHeaderWithoutNamesOrWithANameTwiceIsSaidWithoutValues() {
        Inbox empty = new Inbox(folder).write("a.csv", "");
        assertThat(empty.read().orElseThrow().reason()).isEqualTo("header_missing");

        Inbox twice = new Inbox(folder).write("a.csv", "Nam,12,Nam\nx,y,z\n");
        SourceTrouble trouble = twice.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("header_twice");
        assertThat(trouble.facts()).containsEntry("columns", "1, 3").containsEntry("line", "1");
        assertThat(trouble.getMessage()).doesNotContain("Nam");
    }

    @Test
    void withoutQuotesAQuoteIsALetter() {
        Inbox inbox = new Inbox(folder, "quote", "none").write("a.csv", "Ma,Ten\n1,\"a\n2,b\"\n");
        inbox.read();
        assertThat(inbox.column("Ten")).containsExactly("\"a", "b\"");
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

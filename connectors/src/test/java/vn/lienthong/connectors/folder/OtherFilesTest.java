package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixed width, JSON, XML and DBF. */
final class OtherFilesTest {
    private Path folder;

    @BeforeEach
    void emptyFolder(@TempDir Path given) {
        folder = given;
    }

    @Test
    void fixedWidthIsCutByPlaces() {
        Inbox inbox = new Inbox(folder, "format", "fixed", "columns", "Ma:1-4, Ten:5-14, So:15-16")
                .write("a.dat", "H1  Mẫu Một    7\r\nH2  Mẫu Hai\r\n\r\nH3");
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("file_cut");
        assertThat(inbox.column("Ten")).containsExactly("Mẫu Một", "Mẫu Hai");
        assertThat(inbox.column("So")).containsExactly("7", "");
        assertThat(inbox.places()).containsExactly("a.dat, line 1", "a.dat, line 2");
    }

    @Test
    void jsonListsLinesAndListsInsideAreRead() {
        Inbox list = new Inbox(folder)
                .write("a.json", "\uFEFF[{\"ma\":1,\"chu\":{\"ten\":\"Mẫu\",\"x\":null},\"g\":[\"p\",\"q\"]}]");
        assertThat(list.read()).isEmpty();
        assertThat(list.rows().get(0).columns())
                .isEqualTo(Map.of("ma", "1", "chu.ten", "Mẫu", "chu.x", "", "g.0", "p", "g.1", "q"));

        Inbox lines = new Inbox(folder, "files", "*.jsonl").write("b.jsonl", "{\"ma\":1.50}\n{\"ma\":true}\n");
        assertThat(lines.read()).isEmpty();
        assertThat(lines.column("ma")).containsExactly("1.50", "true");

        Inbox inside = new Inbox(folder, "files", "c.json", "record", "data.items", "columns", "ghi")
                .write("c.json", "{\"n\":[1],\"data\":{\"items\":[{\"ma\":1},7,{\"ma\":2}],\"z\":1}}");
        assertThat(inside.read()).isEmpty();
        assertThat(inside.column("ma")).containsExactly("1", "(absent)", "2");
        assertThat(inside.column("ghi")).containsExactly("", "(absent)", "");
        assertThat(inside.places()).contains("c.json, record 3");
    }

    @Test
    void jsonThatIsCutOrBrokenGivesTheRecordsBefore() {
        Inbox cut = new Inbox(folder).write("a.json", "[{\"ma\":1},\n{\"ma\":");
        assertThat(cut.read().orElseThrow().reason()).isEqualTo("file_cut");
        assertThat(cut.column("ma")).containsExactly("1");

        Inbox after = new Inbox(folder).write("a.json", "[{\"ma\":1}");
        assertThat(after.read().orElseThrow().reason()).isEqualTo("file_cut");

        Inbox broken = new Inbox(folder).write("a.json", "[{\"ma\":1},\n{ma:\"Mẫu\"}]");
        var trouble = broken.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_malformed");
        assertThat(trouble.facts()).containsEntry("line", "2");
        assertThat(trouble).hasMessageNotContaining("Mẫu").hasNoCause();
    }

    @Test
    void aListThatIsNotWhereItWasIsSaid() {
        Inbox inbox = new Inbox(folder, "record", "data.items").write("a.json", "{\"data\":{\"rows\":[]}}");
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("record_missing");
    }

    @Test
    void xmlElementsBecomeRows() {
        Inbox inbox = new Inbox(folder, "record", "HoSo", "columns", "GhiChu").write("a.xml", """
                \uFEFF
                <?xml version="1.0"?><ds xmlns="urn:demo"><HoSo loai="1"><Ma> H1 </Ma><Chu><Ten>Mẫu &amp; Co</Ten></Chu>
                <Giay>a</Giay><Giay>b</Giay></HoSo><HoSo/></ds>""");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.rows().get(0).columns())
                .isEqualTo(Map.of(
                        "@loai", "1", "Ma", "H1", "Chu.Ten", "Mẫu & Co", "Giay", "a", "Giay.2", "b", "GhiChu", ""));
        assertThat(inbox.places()).containsExactly("a.xml, record 1", "a.xml, record 2");
    }

    @Test
    void xmlThatEndsEarlyGivesTheRecordsBefore() {
        Inbox inbox = new Inbox(folder, "record", "HoSo").write("a.xml", "<ds>\n<HoSo><Ma>1</Ma></HoSo>\n<HoSo><Ma>2");
        var trouble = inbox.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_cut");
        assertThat(trouble.facts()).containsEntry("line", "3");
        assertThat(inbox.column("Ma")).containsExactly("1");
    }

    @Test
    void xmlFetchesNothing() throws Exception {
        Path secret = folder.resolveSibling("secret-" + folder.getFileName());
        java.nio.file.Files.writeString(secret, "hidden");
        Inbox inbox = new Inbox(folder, "record", "HoSo")
                .write(
                        "a.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><d><HoSo><Ma>&x;</Ma></HoSo></d>");
        inbox.read();
        assertThat(inbox.rows().toString() + inbox.column("Ma")).doesNotContain("hidden");
        java.nio.file.Files.delete(secret);
    }

    @Test
    void xmlWithoutTheElementIsDriftAndAnEmptyListIsNot() {
        assertThat(new Inbox(folder, "record", "HoSo")
                        .write("a.xml", "<ds><Ho_So><Ma>1</Ma></Ho_So></ds>")
                        .read()
                        .orElseThrow()
                        .reason())
                .isEqualTo("record_missing");
        assertThat(new Inbox(folder, "record", "HoSo").write("a.xml", "<ds/>").read())
                .isEmpty();
    }

    @Test
    void dbfFieldsBecomeTextsAndDeletedRecordsAreLeftOut() {
        byte[] table = DbfFixture.table()
                .row(' ', "H1", "Ph¹m", "20260305", "1234.50", 'T', 7)
                .row('*', "H2", "x", "20260305", "1", 'F', 1)
                .row(' ', "H3", "", "", "", '?', -1)
                .bytes();
        Inbox inbox = new Inbox(folder, "charset", "windows-1252").write("a.dbf", table);
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.rows().get(0).columns())
                .isEqualTo(Map.of(
                        "MA", "H1", "TEN", "Ph¹m", "NGAY", "2026-03-05", "TIEN", "1234.50", "XONG", "true", "SO", "7"));
        assertThat(inbox.rows().get(1).columns()).containsEntry("NGAY", "").containsEntry("SO", "-1");
        assertThat(inbox.places()).containsExactly("a.dbf, record 1", "a.dbf, record 3");
    }

    @Test
    void aDbfThatIsCutGivesTheRecordsBefore() {
        byte[] table = DbfFixture.table()
                .row(' ', "H1", "a", "20260305", "1", 'T', 7)
                .row(' ', "H2", "b", "20260305", "1", 'F', 1)
                .bytes();
        Inbox inbox = new Inbox(folder).write("a.dbf", java.util.Arrays.copyOf(table, table.length - 10));
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("file_cut");
        assertThat(inbox.column("MA")).containsExactly("H1");
    }

    @Test
    void aFileThatNobodyCanTellIsSaidAndTheOthersAreRead() {
        Inbox inbox = new Inbox(folder).write("a.bin", "x").write("b.csv", "Ma\n1\n");
        var trouble = inbox.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_format");
        assertThat(inbox.column("Ma")).containsExactly("1");
    }
}

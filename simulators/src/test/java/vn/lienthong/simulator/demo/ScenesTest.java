package vn.lienthong.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judges of the demonstration's scenes believe a good record and catch every falsified one. */
class ScenesTest {
    private static final DocumentsSeen.Sent SENT = new DocumentsSeen.Sent("15", "16", "17 ↩ 16", "21", "file");
    private static final List<String> TOLD = List.of("06 15", "02 15");
    private static final LargeFile FILE = new LargeFile("demo.dat", 3_000_001);
    private static final List<Desk.SetAside> BAD_ROW =
            List.of(new Desk.SetAside("ho-so.xlsx", "row 3", "Ngày nhận date_form"));
    private static final List<String> CELLS = List.of("TTHC.MUC4: 680", "KYSO.DAYDU.SO: 86.9");
    private static final List<String> CONFIRMED = List.of("CONFIRMED", "CONFIRMED");

    @Test
    void documentsThatWentAstrayAreSeen() {
        assertThat(documents(List.of("16", "15", "17 ↩ 16"), List.of("15"), TOLD, true))
                .isEmpty();
        assertThat(documents(List.of("16", "16", "15", "17 ↩ 16"), List.of("15"), TOLD, true))
                .containsExactly("each document came to each receiver exactly once");
        assertThat(documents(List.of("16", "15", "17 ↩ 16"), List.of(), TOLD, true))
                .containsExactly("each document came to each receiver exactly once");
        assertThat(documents(List.of("17 ↩ 16", "16", "15"), List.of("15"), TOLD, true))
                .containsExactly("the recall came after its document");
        assertThat(documents(List.of("16", "15", "17 ↩ 16"), List.of("15"), List.of("06 15"), true))
                .containsExactly("the sender knows who is done and who refused");
        assertThat(documents(List.of("16", "15", "17 ↩ 16"), List.of("15"), TOLD, false))
                .containsExactly("the file of 80 MB arrived byte by byte");
    }

    @Test
    void oneOtherByteInALargeFileIsSeen() {
        byte[] letter = new Letter("A", List.of("B"), 1, "V/v", 0).edxml(FILE);
        assertThat(FILE.isIn(letter)).isTrue();

        int place = letter.length - 1_000_000;
        letter[place] = (byte) (letter[place] == 'A' ? 'B' : 'A');
        assertThat(FILE.isIn(letter)).isFalse();
        assertThat(FILE.isIn("<edXML/>".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(new LargeFile("demo.dat", 3_000_000).isIn(letter)).isFalse();
    }

    @Test
    void rowsThatAreLostRepeatedMisreadOrNotExplainedAreSeen() {
        assertThat(legacy(List.of("a 1", "b 2"), List.of("Phạm Thị Mẫu"), BAD_ROW))
                .isEmpty();
        assertThat(legacy(List.of("a 1"), List.of("Phạm Thị Mẫu"), BAD_ROW))
                .containsExactly("dossiers of three legacy sources arrived once each");
        assertThat(legacy(List.of("a 1", "a 1", "b 2"), List.of("Phạm Thị Mẫu"), BAD_ROW))
                .containsExactly("dossiers of three legacy sources arrived once each");
        assertThat(legacy(List.of("a 1", "b 2"), List.of("Ph¹m ThÞ MÉu"), BAD_ROW))
                .containsExactly("names in TCVN3 became Unicode");
        assertThat(legacy(List.of("a 1", "b 2"), List.of("Phạm Thị Mẫu"), List.of()))
                .containsExactly("the bad row was set aside with its reason");
    }

    @Test
    void aQuestionThatWasAnsweredWithoutRightOrNotRecordedIsSeen() {
        List<String> report = List.of("… HS-1: …", "… HS-9: …");
        assertThat(questions(List.of("HS-1"), 403, 1, report)).isEmpty();
        assertThat(questions(List.of(), 403, 1, report))
                .containsExactly("applicants of open dossiers were verified, with a purpose");
        assertThat(questions(List.of("HS-1"), 200, 1, report))
                .containsExactly("without an open dossier nothing was asked");
        assertThat(questions(List.of("HS-1"), 403, 2, report))
                .containsExactly("without an open dossier nothing was asked");
        assertThat(questions(List.of("HS-1"), 403, 1, report.subList(0, 1)))
                .containsExactly("the access report has each question, the refused one too");
    }

    @Test
    void wrongFiguresOwnApprovalsUnseenDifferencesAndWhatStandsThereWronglyAreSeen() {
        Map<String, String> wrong = new HashMap<>(ProvinceFigures.PRINTED);
        wrong.put("TTHC.MUC4", "612");
        Map<String, String> right = ProvinceFigures.PRINTED;
        assertThat(reports(right, 403, CELLS, right, CONFIRMED)).isEmpty();
        assertThat(reports(wrong, 403, CELLS, right, CONFIRMED))
                .containsExactly("the figures are those that two provinces printed");
        assertThat(reports(right, 200, CELLS, right, CONFIRMED)).containsExactly("nobody approved a report of his own");
        assertThat(reports(right, 403, CELLS.subList(0, 1), right, CONFIRMED))
                .containsExactly("the stale and the rounded cell were both found");
        assertThat(reports(right, 403, CELLS, wrong, CONFIRMED))
                .containsExactly("every cell there equals what was approved");
        assertThat(reports(right, 403, CELLS, right, List.of("CONFIRMED", "MISMATCH")))
                .containsExactly("every cell there equals what was approved");
    }

    @Test
    void anythingOpenOrOutOfBalanceInTheEndIsSeen() {
        Standing good = new Standing("a", Map.of("DELIVERED", 1L), Map.of("DELIVERED", 1L), 0);
        Standing open = new Standing("a", Map.of("HELD", 1L), Map.of("HELD", 1L), 0);
        Outage.Incident incident = new Outage.Incident("a", "TARGET_DOWN", Instant.EPOCH, null);
        Outage.Incident due = new Outage.Incident("a", "REPORTS_DUE", Instant.EPOCH, null);
        Map<String, Long> audit = Map.of("POSITIONS", 0L);

        assertThat(broken(new Closing(List.of(good), audit, List.of(due)).judge()))
                .isEmpty();
        assertThat(broken(new Closing(List.of(open), audit, List.of()).judge())).hasSize(1);
        assertThat(broken(new Closing(List.of(good), Map.of("POSITIONS", 1L), List.of()).judge()))
                .hasSize(1);
        assertThat(broken(new Closing(List.of(good), audit, List.of(incident)).judge()))
                .containsExactly("no incident is open but for reports that are due");
    }

    private static List<String> documents(
            List<String> atNoiVu, List<String> outside, List<String> told, boolean whole) {
        return broken(new DocumentsSeen(atNoiVu, List.of("15"), List.of("21"), outside, told, whole)
                .judged(SENT)
                .findings());
    }

    private static List<String> legacy(List<String> arrived, List<String> names, List<Desk.SetAside> aside) {
        return broken(new LegacySeen(arrived, names, aside)
                .judged(List.of("b 2", "a 1"), List.of("Phạm Thị Mẫu"))
                .findings());
    }

    private static List<String> questions(List<String> verified, int refused, int asked, List<String> report) {
        return broken(new QuestionsSeen(verified, refused, "dossier_not_open: …", asked, report)
                .judged(List.of("HS-1"), "HS-9")
                .findings());
    }

    private static List<String> reports(
            Map<String, String> approved,
            int byThemselves,
            List<String> found,
            Map<String, String> standing,
            List<String> states) {
        return broken(new ReportsSeen(approved, byThemselves, found, standing, states)
                .judged("TTHC.MUC4", "KYSO.DAYDU.SO")
                .findings());
    }

    private static List<String> broken(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.held())
                .map(Finding::english)
                .toList();
    }
}

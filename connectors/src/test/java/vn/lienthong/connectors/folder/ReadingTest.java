package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.ReadyFiles;
import vn.lienthong.connectors.files.SeenFile;

/** Which files are read, when, how often, and what happens when they change. */
final class ReadingTest {
    private Path folder;

    @BeforeEach
    void emptyFolder(@TempDir Path given) {
        folder = given;
    }

    @Test
    void filesAreReadOldestFirstAndOnce() {
        Inbox inbox = new Inbox(folder).write("b.csv", "Ma\n1\n2\n").write("a.csv", "Ma\n3\n");
        inbox.read();
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1", "2", "3");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "b.csv");
    }

    @Test
    void aFileThatHasLostAColumnWaitsUntilItIsRightAndHoldsUpNoOther() {
        Inbox inbox = new Inbox(folder)
                .write("a.csv", "MaCu\n1\n")
                .write("b.csv", "Ma\n2\n")
                .write("c.json", "[{\"Khac\": 3}]")
                .needs("Ma");
        assertThat(inbox.read()).get().extracting(SourceTrouble::reason).isEqualTo("columns_missing");
        assertThat(inbox.column("Ma")).as("records of JSON have no header").containsExactly("2", "(absent)");
        inbox.write("a.csv", "Ma\n1\n");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("2", "(absent)", "1");
    }

    @Test
    void aStopInTheMiddleOfAFileLeavesNoGap() {
        Inbox inbox = new Inbox(folder).portion(2).write("a.csv", "Ma\n1\n2\n3\n4\n5\n");
        inbox.read(takes -> takes >= 1);
        assertThat(inbox.column("Ma")).containsExactly("1", "2");
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aRenamedFileGoesOnWhereItWas() throws Exception {
        Inbox inbox = new Inbox(folder).portion(2).write("a.csv", "Ma\n1\n2\n3\n");
        inbox.read(takes -> takes >= 1);
        Files.move(inbox.file("a.csv"), inbox.file("z.csv"));
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1", "2", "3");
    }

    @Test
    void aContentThatWasReadIsNotReadUnderAnotherName() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma\n1\n");
        inbox.read();
        inbox.write("copy.csv", "Ma\n1\n");
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1");
        assertThat(inbox.last().text()).contains("copy.csv");
        int bookmarks = inbox.bookmarks().size();
        inbox.read();
        assertThat(inbox.bookmarks()).hasSize(bookmarks);
    }

    @Test
    void aFileThatGrewIsReadAnewAsAWhole() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma\n1\n");
        inbox.read();
        inbox.write("a.csv", "Ma\n1\n2\n");
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1", "1", "2");
    }

    @Test
    void aFileChangedWhileReadIsStoppedBeforeThePortionGoesOut() {
        Inbox inbox = new Inbox(folder).portion(2).write("a.csv", "Ma\n1\n2\n3\n4\n5\n");
        inbox.beforeTake(portion -> inbox.write("a.csv", "Ma\n9\n8\n7\n6\n5\n"));
        SourceTrouble trouble = inbox.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("file_changed_while_read");
        assertThat(inbox.column("Ma")).containsExactly("1", "2");

        inbox.beforeTake(portion -> {});
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("1", "2", "9", "8", "7", "6", "5");
    }

    @Test
    void aFileThatGoesAwayWhileReadHasChanged() {
        Inbox inbox = new Inbox(folder).portion(1).write("a.csv", "Ma\n1\n2\n");
        inbox.beforeTake(portion -> inbox.file("a.csv").toFile().delete());
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("file_changed_while_read");
    }

    @Test
    void aBadFileHoldsUpNoOtherAndIsSaidAgainUntilItIsMended() {
        Inbox inbox = new Inbox(folder).write("a.csv", "Ma,Ten\n1,\"x").write("b.csv", "Ma,Ten\n2,y\n");
        assertThat(inbox.read().orElseThrow().facts()).containsEntry("file", "a.csv");
        assertThat(inbox.read()).isPresent();
        inbox.write("a.csv", "Ma,Ten\n1,\"x\"\n");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("2", "1");
    }

    @Test
    void aFileWaitsUntilItIsQuiet() throws Exception {
        Inbox inbox = new Inbox(folder, "settle", "10s").write("a.csv", "Ma\n1\n");
        Files.setLastModifiedTime(inbox.file("a.csv"), FileTime.from(Inbox.NOW.minusSeconds(9)));
        inbox.read();
        assertThat(inbox.rows()).isEmpty();
        inbox.at(Inbox.NOW.plusSeconds(1));
        inbox.read();
        assertThat(inbox.rows()).hasSize(1);
    }

    @Test
    void aClockThatIsAheadDelaysAFileByTheTimeWeSawIt() {
        var seen = new SeenFile("a.csv", 5, Inbox.NOW.plus(Duration.ofDays(2)).toEpochMilli());
        var clock = new TestClock(Inbox.NOW);
        var ready = new ReadyFiles(ReadyFiles.named("*"), Duration.ofSeconds(10), "", clock, Duration.ZERO);
        var files = java.util.List.of(seen);
        assertThat(ready.ready(files, files)).isEmpty();
        clock.forward(Duration.ofSeconds(10));
        assertThat(ready.ready(files, files)).containsExactly(seen);
    }

    @Test
    void withAMarkerOnlyFilesThatHaveOneAreRead() {
        Inbox inbox = new Inbox(folder, "done-suffix", ".done")
                .write("a.csv", "Ma\n1\n")
                .write("b.csv", "Ma\n2\n")
                .write("b.csv.done", "");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("2");
    }

    @Test
    void onlyTheFilesMeantAreRead() {
        Inbox inbox = new Inbox(folder, "files", "ho-so-*.{csv,txt}")
                .write("ho-so-1.csv", "Ma\n1\n")
                .write("khac.csv", "Ma\n2\n")
                .write(".ho-so-2.csv", "Ma\n3\n");
        inbox.read();
        assertThat(inbox.column("Ma")).containsExactly("1");
    }

    @Test
    void aMissingFolderIsSaid() {
        assertThat(new Inbox(folder.resolve("none")).read().orElseThrow().reason())
                .isEqualTo("folder_unreadable");
    }

    @Test
    void tooManyFilesAreSaidWhileTheNewestFlowAndTheRestFollows() throws Exception {
        Inbox inbox = new Inbox(folder).mostFiles(2);
        for (int i = 1; i <= 3; i++) {
            inbox.write(i + ".csv", "Ma\n" + i + "\n");
        }
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("folder_too_full");
        assertThat(inbox.column("Ma")).containsExactly("2", "3");
        Files.delete(inbox.file("2.csv"));
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ma")).containsExactly("2", "3", "1");
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.last().text()).doesNotContain("2.csv").contains("1.csv", "3.csv");
    }

    @Test
    void aBookmarkOfAnotherKindCountsAsNone() {
        Marks marks = Marks.of(new vn.lienthong.connector.Bookmark("{\"watermark\":7}"));
        assertThat(marks.isEmpty()).isTrue();
    }
}

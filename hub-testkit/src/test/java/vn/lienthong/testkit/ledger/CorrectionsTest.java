package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.CorrectionForm.Filled;
import vn.lienthong.door.CorrectionDoor;
import vn.lienthong.door.CorrectionDoor.Fate;
import vn.lienthong.door.CorrectionLine;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.SetAside;

/** Bad rows go out to whoever knows better and come back as messages, once. */
class CorrectionsTest {
    private static final String CONTENTS =
            "select convert_from(payload, 'UTF8')::json ->> 'content' from message order by position";
    private static final Act ACT = new Act("truc", "đơn vị sửa qua điện thoại");

    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1, PolledInstallation.NAME);
    private final PolledSource source = new PolledSource();
    private final PolledInstallation installation;

    CorrectionsTest(@TempDir Path folder) throws IOException {
        installation = new PolledInstallation(folder, source);
    }

    @BeforeEach
    void aBadRowBesideAGoodOne() {
        installation.tcvn3("NoiDung");
        source.has("H44-260305-0007|A|", "không phải số|Hå s¬ mÉu|");
        installation.poll(hub, visits);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void eachColumnToBlameIsALineWithItsPlaceReasonAndReadableValue() {
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("row 1");
            assertThat(line.column()).isEqualTo("So");
            assertThat(line.value()).isEqualTo("không phải số");
            assertThat(line.problems()).isNotEmpty().allMatch(p -> !p.toString().contains("không phải số"));
            assertThat(line.toString()).doesNotContain("không phải");
        });
        assertThat(hub.strings("select actor || ': ' || detail from event where code = 'ROWS_TAKEN_OUT'"))
                .containsExactly("truc: đơn vị sửa qua điện thoại");
    }

    @Test
    void aCorrectedRowIsAcceptedAndNotSetAsideAgainThoughItsSourceSaysTheSame() {
        assertThat(take(filled("So", "H44-260305-0008")))
                .extracting(CorrectionDoor.Answer::fate)
                .containsExactly(Fate.ACCEPTED);
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "Hồ sơ mẫu");
        assertThat(hub.strings("select settled_by || ' ' || settled_why from set_aside"))
                .containsExactly("truc CORRECTED_BY_FILE");
        hub.execute("delete from bookmark");
        installation.poll(hub, visits);
        assertThat(aside()).isEmpty();
        assertThat(hub.strings(CONTENTS)).hasSize(2);

        source.corrects(1, "vẫn sai kiểu khác|B|");
        hub.execute("delete from bookmark");
        installation.poll(hub, visits);
        assertThat(aside()).hasSize(1);
    }

    @Test
    void whatIsFilledInIsUnicodeWhateverTheColumnIsWrittenIn() {
        take(filled("So", "H44-260305-0008"), filled("NoiDung", "Đã hẹn lại"));
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "Đã hẹn lại");
    }

    @Test
    void aRowThatIsStillWrongWaitsOnAndIsToldWhy() {
        assertThat(take(filled("So", "vẫn sai"))).singleElement().satisfies(answer -> {
            assertThat(answer.fate()).isEqualTo(Fate.REFUSED);
            assertThat(answer.problems()).isNotEmpty();
        });
        assertThat(aside()).hasSize(1);
        assertThat(hub.strings(CONTENTS)).containsExactly("A");
    }

    @Test
    void theSameFormTwiceIsOneMessageAndARowOfAnotherConnectionIsNotThere() {
        Filled right = filled("So", "H44-260305-0008");
        take(right);
        assertThat(take(right)).extracting(CorrectionDoor.Answer::fate).containsExactly(Fate.NOT_WAITING);
        assertThat(hub.strings(CONTENTS)).hasSize(2);
        assertThat(take(new Filled(4711, "So", "H44-260305-0009")))
                .extracting(CorrectionDoor.Answer::fate)
                .containsExactly(Fate.NOT_WAITING);
    }

    @Test
    void aFormThatLiesAmongTheFilesOfTheSourceIsTakenBackToo() {
        source.handsOver(filled("So", "H44-260305-0008"));
        installation.poll(hub, visits);
        assertThat(aside()).isEmpty();
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "Hồ sơ mẫu");
        assertThat(hub.strings("select settled_by from set_aside")).containsExactly(PolledInstallation.NAME);
    }

    private Filled filled(String column, String text) {
        return new Filled(aside().get(0).no(), column, text);
    }

    private List<CorrectionLine> lines() {
        return installation.corrections(hub, visits).lines(PolledInstallation.NAME, ACT);
    }

    private List<CorrectionDoor.Answer> take(Filled... filled) {
        return installation.corrections(hub, visits).take(ACT, PolledInstallation.NAME, List.of(filled));
    }

    private List<SetAside> aside() {
        return hub.ledger().sources().list("", 0, 100);
    }
}

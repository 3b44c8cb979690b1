package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Rows of a source that the hub reads: each good one is taken in once, each bad one is set aside once (promises 2, 7). */
class PullDoorTest {
    private static final String CONTENTS =
            "select convert_from(payload, 'UTF8')::json ->> 'content' from message order by position";

    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1, "xa-mau");
    private final PolledSource source = new PolledSource();
    private final PolledInstallation installation;

    PullDoorTest(@TempDir Path folder) throws IOException {
        installation = new PolledInstallation(folder, source);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatWasReadIsNotReadAgainAndWhatIsNewIs() {
        source.has("H44-260305-0007|A|", "H44-260305-0007|B|", "H44-260305-0008|C|");
        poll();
        poll();
        source.has("H44-260305-0007|A|");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "B", "C", "A");
    }

    @Test
    void aReadingBrokenOffBeforeItsBookmarkWasMovedIsRepeatedWithoutRepeatingAMessage() {
        source.has("H44-260305-0007|A|", "H44-260305-0007|B|", "H44-260305-0007|A|", "H44-260305-0008|A|");
        poll();
        forgetBookmark("2");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "B", "A", "A");
        hub.executeUnguarded("delete from message_identity where position = 4; delete from message where position = 4");
        forgetBookmark("2");
        poll();
        assertThat(hub.strings(CONTENTS))
                .as("only what was not durable is taken in")
                .containsExactly("A", "B", "A", "A");
    }

    @Test
    void aRowWithAnIdentityOfAnotherContentIsSetAsideOnceAndStaysThereUntilItIsCorrected() {
        source.has("H44-260305-0007|A|1", "H44-260305-0007|B|1", "H44-260305-0007|C|2");
        poll("DinhDanh");
        forgetBookmark("");
        poll("DinhDanh");
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "C");
        assertThat(asideAll()).extracting(SetAside::place).containsExactly("row 1");
        assertThat(hub.strings("select count(*) from set_aside")).containsExactly("1");

        source.corrects(1, "H44-260305-0007|B|3");
        forgetBookmark("");
        poll("DinhDanh");
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "C", "B");
        assertThat(asideAll()).isEmpty();
    }

    @Test
    void aRowThatTheDatabaseDoesNotTakeBlocksNoOther() {
        hub.execute("create function refuse() returns trigger language plpgsql as $$ begin"
                + " if convert_from(new.payload, 'UTF8') like '%khong-vao%' then raise data_exception; end if;"
                + " return new; end $$;"
                + " create trigger refuse before insert on message for each row execute function refuse()");
        source.has("H44-260305-0007|A|", "H44-260305-0007|khong-vao|", "H44-260305-0008|C|");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "C");
        assertThat(asideAll())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.problems()).contains("not_storable"));
        assertThat(incidents()).isEmpty();
    }

    @Test
    void aColumnGoneSinceYesterdayIsAnAlarmBeforeTheFirstFailureAndNoRowIsLost() {
        source.has("H44-260305-0007|A|");
        source.hasHeader("So", "NoiDung", "DinhDanh");
        poll();
        source.has("H44-260305-0008|B|");
        source.hasHeader("So", "Noi dung moi", "DinhDanh");
        poll();
        assertThat(incidents())
                .hasSize(1)
                .first()
                .satisfies(incident -> assertThat(incident.sentence()).contains("bang.csv", "NoiDung"));
        assertThat(asideAll()).as("no row has failed").isEmpty();

        source.hasHeader("So", "NoiDung", "DinhDanh");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "B");
        assertThat(hub.strings("select count(*) from incident where closed_at is null"))
                .containsExactly("0");
    }

    @Test
    void aNodeThatLostItsTurnTakesInNothingMore() {
        source.has("H44-260305-0007|A|", "H44-260305-0007|B|", "H44-260305-0007|C|");
        source.before(
                () -> hub.execute("insert into bookmark select no, '3', now() from connection where name = 'xa-mau'"
                        + " on conflict (connection_no) do update set position = '3'"));
        poll();
        assertThat(hub.strings(CONTENTS)).isEmpty();
        assertThat(hub.strings("select position from bookmark")).containsExactly("3");
        assertThat(incidents()).isEmpty();
    }

    @Test
    void aSourceThatAPersonPausedIsNotRead() {
        source.has("H44-260305-0007|A|");
        hub.ledger().endpoints().pause("xa-mau", "truc", "đơn vị bảo trì");
        poll();
        assertThat(hub.strings(CONTENTS)).isEmpty();
        hub.ledger().endpoints().resume("xa-mau", "truc", "xong");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A");
    }

    @Test
    void troubleIsOneIncidentInSentencesThatEndsByItselfAndLeavesDeliveriesAlone() {
        source.failsWith(new SourceTrouble("folder_unreadable", Map.of("folder", "/demo/xa")));
        poll();
        poll();
        assertThat(incidents()).hasSize(1).first().satisfies(incident -> {
            assertThat(incident.sentence()).contains("xa-mau", "/demo/xa").doesNotContain("{");
            assertThat(incident.todo()).isNotBlank().doesNotContain("source.", "{");
            assertThat(incident.side()).isEqualTo("SENDER");
            assertThat(incident.closedAt()).isNull();
        });
        assertThat(hub.strings("select state from endpoint")).containsExactly("UP");
        source.isWellAgain();
        poll();
        poll();
        assertThat(incidents())
                .hasSize(1)
                .first()
                .satisfies(i -> assertThat(i.closedAt()).isNotNull());
        assertThat(hub.strings("select code from event where connection_no is not null order by no"))
                .containsExactly("SOURCE_TROUBLE", "SOURCE_WELL");
    }

    @Test
    void aDefectOfAConnectorIsOursAndWhatWasReadBeforeIsKept() {
        source.has("H44-260305-0007|A|");
        source.failsWith(new IllegalStateException("Nguyễn Văn Mẫu"));
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("A");
        assertThat(incidents()).hasSize(1).first().satisfies(incident -> {
            assertThat(incident.side()).isEqualTo("US");
            assertThat(incident.sentence()).doesNotContain("Nguyễn");
        });
    }

    @Test
    void aPlaceWithALongKeyIsKeptInPartSoThatTheBadRowCanBeKept() {
        source.namesPlaces("x".repeat(20_000) + "\u0000");
        source.has("không phải số|A|", "H44-260305-0007|B|");
        poll();
        assertThat(hub.strings(CONTENTS)).containsExactly("B");
        assertThat(asideAll())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.place()).hasSizeLessThan(400));
    }

    @Test
    void everyRowIsCountedOnceAtTheDoor() {
        source.has("H44-260305-0007|A|", "không phải số|B|");
        poll();
        forgetBookmark("");
        poll();
        assertThat(visits.lines()).containsExactly("source xa-mau accepted", "source xa-mau MESSAGE_INVALID");
    }

    private void poll(String... id) {
        installation.identifiedBy(id);
        installation.poll(hub, visits);
    }

    private void forgetBookmark(String position) {
        hub.execute("update bookmark set position = '" + position + "'");
    }

    private List<SetAside> asideAll() {
        return hub.ledger().sources().list("", 0, 100);
    }

    private List<Incidents.Told> incidents() {
        return new Incidents(hub.ledger().endpoints(), UnaryOperator.identity(), Texts.of("ledger", "source"))
                .list(10, Lang.EN);
    }
}

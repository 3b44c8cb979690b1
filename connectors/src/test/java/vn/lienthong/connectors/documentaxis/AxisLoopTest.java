package vn.lienthong.connectors.documentaxis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.ledger.Submission;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.testkit.ledger.LocalHub;
import vn.lienthong.wire.CanonicalTypes;

/** List, fetch, accept, done, status 01 — against the axis simulator and a real ledger. */
class AxisLoopTest {
    private static final String DOCUMENT = "vn.lienthong.official-document.v1";
    private static final String STATUS = "vn.lienthong.document-status.v1";

    private final Path folder;
    private AxisTown town;

    AxisLoopTest(@TempDir Path folder) {
        this.folder = folder;
        town = new AxisTown(folder, ContentLimits.STANDARD);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void killedAtEveryPointItLosesNothingAndSaysOnceThatADocumentHasCome() {
        int rounds = 0;
        boolean killed = true;
        while (killed) {
            town.documentArrives(1000 + rounds);
            town.documentArrives(2000 + rounds);
            town.statusArrives(rounds);
            killed = readUntilKilledAt(rounds);
            town.read();
            assertThat(town.axis.waiting()).as("round " + rounds).isZero();
            rounds++;
        }
        assertThat(rounds).as("points at which it was killed").isGreaterThan(20);
        assertThat(town.accepted(AxisTown.AXIS, DOCUMENT)).hasSize(2 * rounds).doesNotHaveDuplicates();
        assertThat(town.accepted(AxisTown.AXIS, STATUS)).hasSize(rounds);
        assertThat(town.accepted(Submission.OURSELVES, STATUS))
                .hasSize(2 * rounds)
                .doesNotHaveDuplicates();
        assertEachIsSaidOnce(2 * rounds);
    }

    /** The hub sends what it owes; a lost answer now and then does not make it say anything twice. */
    private void assertEachIsSaidOnce(int documents) {
        town.axis.faults().on(Fault.times(FaultKind.CUT_AFTER_EFFECT, 3).at("sendEdoc"));
        OpenConnections connections = new OpenConnections(new CanonicalTypes());
        connections.open(AxisTown.AXIS, AxisTown.open(Clock.systemUTC()), town.http);
        Map<String, Flow> flows =
                new ConcurrentHashMap<>(Map.of(AxisTown.AXIS, new Flow(1, 20, Duration.ofMillis(100))));
        LocalHub hub = new LocalHub(town.ledger.ledger(), connections, flows, Clock.systemUTC());
        try {
            await().atMost(Duration.ofSeconds(60)).until(this::nothingIsOwedToTheAxis);
        } finally {
            hub.close();
        }
        List<String> said = town.axis.effects().stream()
                .map(effect -> new String(effect.edxml(), StandardCharsets.UTF_8))
                .map(xml -> xml.substring(xml.indexOf("DocumentId>"), xml.indexOf("</edXML:ResponseFor>")))
                .toList();
        assertThat(said).hasSize(documents).doesNotHaveDuplicates();
        assertThat(town.axis.effects())
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(new String(effect.edxml(), StandardCharsets.UTF_8))
                        .contains("StatusCode>01<"));
    }

    private boolean nothingIsOwedToTheAxis() {
        return town.ledger.ledger().archive().backlog().stream()
                .noneMatch(waiting -> waiting.connection().equals(AxisTown.AXIS));
    }

    @Test
    void aBadPackageIsSetAsideAndTheOthersGoOn() {
        town.documentArrives(1);
        town.arrives("edoc", town.document(2).replace("<edXML:CodeNumber>2<", "<edXML:CodeNumber><"));
        town.documentArrives(3);
        town.read();

        assertThat(town.accepted(AxisTown.AXIS, DOCUMENT)).hasSize(2);
        assertThat(town.ledger.ledger().sources().list(AxisTown.AXIS, 0, 10))
                .singleElement()
                .extracting(SetAside::problems)
                .asString()
                .contains("N.MessageHeader.Code.CodeNumber", "missing");
        assertThat(town.axis.confirmed())
                .extracting(line -> line.substring(0, 4))
                .containsExactly("done", "fail", "done");
    }

    @Test
    void anItemThatCannotBeFetchedWaitsAndTheOthersGoOn() {
        IntStream.range(1, 4).forEach(town::documentArrives);
        town.axis.faults().on(Fault.once(FaultKind.CUT_BEFORE_EFFECT).at("getEdoc"));

        assertThatThrownBy(town::read)
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.facts()).containsEntry("count", "1"));
        assertThat(town.accepted(AxisTown.AXIS, DOCUMENT)).hasSize(2);
        town.read();
        assertThat(town.accepted(AxisTown.AXIS, DOCUMENT)).hasSize(3);
    }

    @Test
    void whatStandsInTheListTwiceIsOneDocument() {
        town.documentArrives(1);
        town.axis.listsTwice();
        assertThatThrownBy(town::read).isInstanceOf(SourceTrouble.class);
        town.read();
        assertThat(town.accepted(AxisTown.AXIS, DOCUMENT)).hasSize(1);
        assertThat(town.accepted(Submission.OURSELVES, STATUS)).hasSize(1);
    }

    @Test
    void aClockThatIsWrongIsToldAsRefusalOfUsAndNothingIsLost() {
        town.documentArrives(1);
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        Mailbox mailbox = AxisTown.open(late).mailboxes().get(0);
        assertThatThrownBy(() -> mailbox.read(town.http, town.door.of(AxisTown.AXIS, () -> false)))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("axis_refuses_us"));
        assertThat(town.axis.waiting()).isEqualTo(1);
    }

    @Test
    void aFullStoreLeavesTheDocumentAtTheAxis() {
        town.close();
        town = new AxisTown(folder.resolve("small"), new ContentLimits(1 << 20, 100));
        town.documentArrives(1);
        assertThatThrownBy(town::read)
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("content_quota"));
        assertThat(town.axis.waiting()).isEqualTo(1);
    }

    @Test
    void whatNoDocumentNamesIsDeletedAndWhatAPersonHasToSeeIsNot() throws IOException {
        town.documentArrives(1);
        town.arrives("edoc", town.document(2).replace("<edXML:CodeNumber>2<", "<edXML:CodeNumber><"));
        town.read();
        Store.keep(town.store.of(AxisTown.AXIS), "left over");
        FolderContentStore later = FolderContentStore.open(
                folder, ContentLimits.STANDARD, Clock.offset(Clock.systemUTC(), Duration.ofDays(9)));

        // Two packages and one file that both of them carry; what was left over is the fourth.
        assertThat(later.collect(town.ledger.ledger().contents()::named, Duration.ofDays(3))
                        .contents())
                .isEqualTo(1);
        assertThat(later.collect(asked -> Set.of(), Duration.ofDays(3)).contents())
                .isEqualTo(3);
    }

    @Test
    void aPackageThatIsTooLargeIsSetAside() {
        town.close();
        town = new AxisTown(folder.resolve("small"), new ContentLimits(100, 1 << 20));
        town.documentArrives(1);
        town.read();
        assertThat(town.ledger.ledger().sources().list(AxisTown.AXIS, 0, 10))
                .singleElement()
                .extracting(SetAside::problems)
                .asString()
                .contains("content_too_large");
    }

    /** Whether the reading was killed before it came to its end. */
    private boolean readUntilKilledAt(int point) {
        Killer killer = new Killer(point);
        try {
            AxisTown.read(killer.over(town.http), killer.over(town.door.of(AxisTown.AXIS, () -> false)));
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** The end of a process, as far as one thread can play it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the reading at the n-th border between two things that it does. */
    private static final class Killer {
        private int left;

        Killer(int point) {
            left = point;
        }

        private void pass() {
            if (left-- == 0) {
                throw new Killed();
            }
        }

        Http over(Http http) {
            return (HttpCall call) -> {
                pass();
                HttpReply reply = http.send(call);
                pass();
                return reply;
            };
        }

        Mailbox.Letters over(Mailbox.Letters letters) {
            return new Mailbox.Letters() {
                @Override
                public Contents contents() {
                    return letters.contents();
                }

                @Override
                public void take(Letter letter) {
                    pass();
                    letters.take(letter);
                    pass();
                }

                @Override
                public void setAside(Row row, List<FieldProblem> problems) {
                    letters.setAside(row, problems);
                }

                @Override
                public boolean enough() {
                    return letters.enough();
                }
            };
        }
    }
}

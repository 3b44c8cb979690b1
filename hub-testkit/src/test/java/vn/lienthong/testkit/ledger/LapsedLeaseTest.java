package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.dispatch.Courier;
import vn.lienthong.dispatch.Receivers;
import vn.lienthong.dispatch.WorkOrder;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.WorkSignal.Lane;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.testkit.connector.NoContents;
import vn.lienthong.wire.Canonical;

/** A node that was frozen for longer than its lease lasts, and wakes up while another does its work. */
class LapsedLeaseTest {
    private static final String TO = "cong";
    private static final Lane LANE = new Lane(TO, 0);
    private static final Http NO_NETWORK = call -> {
        throw new AssertionError("no network here");
    };

    private final LedgerFixture first = new LedgerFixture(1, TO);
    private final LedgerFixture second = first.secondNode(1, TO);

    @AfterEach
    void close() {
        second.close();
        first.close();
    }

    @Test
    void aNodeThatRenewsALeaseThatRanOutSendsNothingMoreOfWhatItHadClaimed() {
        accept(5);
        ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.IDEMPOTENT);
        AtomicBoolean frozen = new AtomicBoolean();
        receiver.behave((parcel, attempt) -> {
            if (frozen.compareAndSet(false, true)) {
                first.leaseRunsOut();
                carryOut(second, find(receiver, NO_NETWORK));
                first.ledger().node().renew();
            }
            return ScriptedReceiver.Deed.TAKE;
        });

        carryOut(first, find(receiver, NO_NETWORK));

        assertThat(receiver.calls())
                .as("the second node's five, and the one that was under way")
                .containsExactly("HS-1#0", "HS-1#1", "HS-1#2", "HS-1#3", "HS-1#4", "HS-1#0");
    }

    @Test
    void whatWasNeverSentIsUnmarkedOnlyByWhoHoldsTheLane() {
        accept(1);
        List<Due> due = first.ledger().lanes().claim(LANE, 10).orElseThrow().due();
        first.ledger().outcomes().beginning(LANE, List.of(), due);
        first.leaseRunsOut();
        assertThat(second.ledger().lanes().claim(LANE, 10)).isPresent();

        first.ledger().outcomes().recordAndRelease(LANE, List.of(), due);

        assertThat(first.strings("select doubt::text from delivery")).containsExactly("true");
    }

    @Test
    void whatAnotherNodeHasTakenMeanwhileIsNotSent() {
        accept(2);
        ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.ASKABLE);
        AtomicBoolean taken = new AtomicBoolean();
        Receivers slow = (connection, type) -> {
            if (taken.compareAndSet(false, true)) {
                first.leaseRunsOut();
                assertThat(second.ledger().lanes().claim(LANE, 10)).isPresent();
            }
            return find(receiver, NO_NETWORK).find(connection, type);
        };

        carryOut(first, slow);

        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void theLeaseIsLookedAtAgainOnceItIsRecordedThatADeliveryBegins() {
        accept(2);
        ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.ASKABLE);
        Receivers slow = (connection, type) -> {
            first.leaseRunsOut();
            first.ledger().node().renew();
            return find(receiver, NO_NETWORK).find(connection, type);
        };

        carryOut(first, slow);

        assertThat(receiver.calls()).isEmpty();
        assertThat(first.strings("select state::text || ' ' || doubt from delivery"))
                .containsOnly("W false");
    }

    @Test
    void whatANodeAcceptsAfterAnotherChangedTheLanesStandsInALaneOfNow() {
        first.leaseRunsOut();
        assertThat(second.ledger().register(TO, 16)).isEqualTo(16);
        first.ledger().node().renew();

        for (int n = 0; n < 50; n++) {
            first.accept("m" + n, "HS-" + n, "{}", TO);
        }

        assertThat(first.strings("select position from delivery where lane <> key_hash % 16"))
                .isEmpty();
    }

    @Test
    void aConversationThatOutlivesTheLeaseChangesNothingMoreAndStaysInDoubt() {
        accept(1);
        List<String> sent = new ArrayList<>();
        Http http = call -> {
            sent.add(call.path());
            first.leaseRunsOut();
            first.ledger().node().renew();
            return new HttpReply(200, Map.of(), new byte[0]);
        };

        carryOut(first, find(new TwoRequests(), http));

        assertThat(sent).containsExactly("/dossier");
        assertThat(first.strings("select state::text || ' ' || doubt from delivery"))
                .containsExactly("W true");
    }

    private void accept(int deliveries) {
        for (int n = 0; n < deliveries; n++) {
            first.accept(Integer.toString(n), "HS-1", "{}", TO);
        }
    }

    private static Receivers find(Sink<CanonicalMessage> sink, Http http) {
        return (connection, type) -> Optional.of(new Receivers.Receiver(sink, http));
    }

    private static void carryOut(LedgerFixture node, Receivers receivers) {
        new Courier(
                        node.ledger().lanes(),
                        node.ledger().outcomes(),
                        receivers,
                        Canonical.standard(),
                        new NoContents(),
                        (connection, outcome, nanos) -> {},
                        node.clock())
                .carryOut(new WorkOrder(LANE, 1, 200, false, 0));
    }

    /** A conversation in which two requests change something. */
    private static final class TwoRequests implements Sink<CanonicalMessage> {
        @Override
        public Class<CanonicalMessage> accepts() {
            return CanonicalMessage.class;
        }

        @Override
        public Repeatability repeatability() {
            return Repeatability.ASKABLE;
        }

        @Override
        public Outcome deliver(Parcel<CanonicalMessage> parcel, Http http) {
            http.send(HttpCall.post("/dossier", "text/plain", new byte[0]));
            http.send(HttpCall.post("/progress", "text/plain", new byte[0]));
            return new Outcome.Delivered(null);
        }

        @Override
        public Optional<Outcome> find(Parcel<CanonicalMessage> parcel, Http http) {
            return Optional.empty();
        }
    }
}

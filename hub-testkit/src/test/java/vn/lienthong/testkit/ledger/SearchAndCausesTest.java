package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.Causes.Stuck;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Search.Found;
import vn.lienthong.ledger.Search.Page;
import vn.lienthong.ledger.Search.Query;
import vn.lienthong.wire.CanonicalTypes;

/** What the console asks the ledger: find messages, group what waits for a person, touch only what was shown. */
class SearchAndCausesTest {
    private static final String TO = "cong";
    private static final Act CLERK = new Act("p.mau", "thử lại sau khi sửa");

    private final LedgerFixture ledger = new LedgerFixture(4, TO);
    private @Nullable LocalHub hub;

    @AfterEach
    void close() {
        if (hub != null) {
            hub.close();
        }
        ledger.close();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapFromTheNewestToTheOldest() {
        IntStream.range(0, 25).forEach(this::accept);
        List<Long> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        int pages = 0;
        while (before != 0) {
            Page page = ledger.ledger().search().page(anything(before), 10);
            page.found().forEach(found -> seen.add(found.number().position()));
            before = page.next();
            pages++;
        }
        assertThat(seen).containsExactlyElementsOf(reversed(25));
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void messagesAreFoundByKeyByReceiverByStateBySourceAndByTime() {
        IntStream.range(0, 6).forEach(this::accept);
        java.time.Instant noon = ledger.clock().instant();
        ledger.clock().move(Duration.ofHours(2));
        IntStream.range(6, 8).forEach(this::accept);
        java.time.Instant later = noon.plus(Duration.ofHours(1));

        assertThat(find(new Query("HS-1", "", "", null, null, null, Long.MAX_VALUE)))
                .containsExactly("HS-1", "HS-1", "HS-1", "HS-1");
        assertThat(find(new Query("", "", TO, null, null, null, Long.MAX_VALUE)))
                .hasSize(8);
        assertThat(find(new Query("", "", TO, DeliveryState.DELIVERED, null, null, Long.MAX_VALUE)))
                .isEmpty();
        assertThat(find(new Query("", "", "", DeliveryState.WAITING, null, null, Long.MAX_VALUE)))
                .hasSize(8);
        assertThat(find(new Query("", "nguon", "", null, null, null, Long.MAX_VALUE)))
                .hasSize(8);
        assertThat(find(new Query("", "nguon-khac", "", null, null, null, Long.MAX_VALUE)))
                .isEmpty();
        assertThat(find(new Query("", "", "", null, later, null, Long.MAX_VALUE)))
                .hasSize(2);
        assertThat(find(new Query("", "", "", null, null, later, Long.MAX_VALUE)))
                .hasSize(6);
        assertThat(find(new Query("' or true --", "", "", null, null, null, Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void whatFailsForOneCauseIsOneRowWithWhatStandsBehindEach() {
        ScriptedReceiver receiver = refusing();
        IntStream.range(0, 10).forEach(this::accept);
        untilQuarantined(2);

        Cause cause = ledger.ledger().causes().list().get(0);
        assertThat(ledger.ledger().causes().list()).hasSize(1);
        assertThat(cause.count()).isEqualTo(2);
        assertThat(stuck(cause)).extracting(Stuck::behind).containsExactly(4L, 4L);
        assertThat(receiver.effects()).isEmpty();
    }

    @Test
    void theFrozenSetHoldsNeitherWhatCameLaterNorWhatFailedAgain() {
        refusing();
        IntStream.range(0, 2).forEach(this::accept);
        untilQuarantined(2);
        Cause shown = ledger.ledger().causes().list().get(0);

        ledger.clock().move(Duration.ofSeconds(1));
        ledger.accept("new", "HS-3", "{}", TO);
        untilQuarantined(3);
        assertThat(stuck(shown)).hasSize(2);

        ledger.ledger().desk().retry(stuck(shown).get(0).delivery().ref(), CLERK);
        untilQuarantined(3);
        assertThat(stuck(shown)).hasSize(1);
        assertThat(ledger.ledger().causes().list().get(0).count()).isEqualTo(3);
    }

    @Test
    void thePulseCountsWhatCameAndWentInTheLastMinutes() {
        start((parcel, n) -> TAKE);
        IntStream.range(0, 10).forEach(this::accept);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(new Query("", "", TO, DeliveryState.DELIVERED, null, null, Long.MAX_VALUE))
                                .size()
                        == 10);
        assertThat(ledger.ledger().pulse().accepted()).containsEntry("nguon", 2.0);
        assertThat(ledger.ledger().pulse().delivered()).containsEntry(TO, 2.0);
        assertThat(ledger.ledger().pulse().lastDelivered()).containsOnlyKeys(TO);
        ledger.clock().move(Duration.ofHours(1));
        assertThat(ledger.ledger().pulse().accepted()).isEmpty();
        assertThat(ledger.ledger().pulse().lastDelivered()).containsOnlyKeys(TO);
    }

    private ScriptedReceiver refusing() {
        return start((parcel, n) -> REFUSE);
    }

    private ScriptedReceiver start(ScriptedReceiver.Behaviour behaviour) {
        ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.IDEMPOTENT);
        receiver.behave(behaviour);
        OpenConnections connections = new OpenConnections(new CanonicalTypes());
        connections.open(TO, Ports.of(receiver), call -> {
            throw new AssertionError("no network here");
        });
        hub = new LocalHub(
                ledger.ledger(), connections, Map.of(TO, new Flow(4, 0, Duration.ofSeconds(10))), ledger.clock());
        return receiver;
    }

    private List<Stuck> stuck(Cause cause) {
        return ledger.ledger().causes().stuck(cause.id(), cause.connection(), cause.state(), cause.set(), 0, 100);
    }

    private void untilQuarantined(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(new Query("", "", "", DeliveryState.WAITING, null, null, Long.MAX_VALUE))
                                .isEmpty()
                        && ledger.ledger()
                                        .archive()
                                        .deliveries(DeliveryState.QUARANTINED, null, 0, 100)
                                        .size()
                                == count);
    }

    private List<String> find(Query query) {
        return ledger.ledger().search().page(query, 100).found().stream()
                .map(Found::key)
                .toList();
    }

    private void accept(int i) {
        ledger.accept(Integer.toString(i), "HS-" + i % 2, "{\"n\":" + i + "}", TO);
    }

    private static Query anything(long before) {
        return new Query("", "", "", null, null, null, before);
    }

    private static List<Long> reversed(int count) {
        return IntStream.range(0, count).mapToObj(i -> (long) count - i).toList();
    }
}

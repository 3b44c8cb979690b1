package vn.lienthong.connectors.unserved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.connectors.unserved.DocumentProvince.COMMUNE;
import static vn.lienthong.connectors.unserved.DocumentProvince.DIVIDED;
import static vn.lienthong.connectors.unserved.DocumentProvince.GOVERNMENT;
import static vn.lienthong.connectors.unserved.DocumentProvince.HEALTH;
import static vn.lienthong.connectors.unserved.DocumentProvince.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.StatusCode;
import vn.lienthong.status.DocumentTimeline;

/** A document goes to the system of each receiver; who has none waits for one, and one story tells it all. */
class RoutingByReceiverTest {
    private static final Instant NINE = Instant.parse("2026-03-05T02:00:00Z");
    private static final OrgCode MINISTRY = OrgCode.of("000.00.00.G14");

    private final DocumentProvince province;

    RoutingByReceiverTest(@TempDir Path folder) throws IOException {
        province = new DocumentProvince(folder);
    }

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void eachSystemGetsItForThoseThatItServesAndWhoHasNoneWaits() {
        MessageNumber number = province.send(HEALTH, GOVERNMENT, MINISTRY, COMMUNE, OFFICE);

        awaitStates(
                number,
                Map.of(
                        "qlvb-y-te", "DELIVERED [000.00.12.H44]",
                        "truc-quoc-gia", "DELIVERED [000.00.00.G22, 000.00.00.G14]",
                        "chua-co-he-thong", "HELD [000.00.31.H44]"));
        assertThat(province.received("qlvb-y-te")).containsExactly(List.of(HEALTH));
        assertThat(province.received("truc-quoc-gia")).containsExactly(List.of(GOVERNMENT, MINISTRY));
        assertThat(province.received("qlvb-ubnd"))
                .as("its own system, which sees to its own office")
                .isEmpty();
        assertThat(province.wrongBalances()).isZero();
    }

    @Test
    void whatWaitedGoesOnInItsOrderWhenTheRegistryKnowsASystem() throws IOException {
        MessageNumber first = province.send(HEALTH, COMMUNE);
        MessageNumber second = province.send(COMMUNE);
        awaitStates(second, Map.of("chua-co-he-thong", "HELD [000.00.31.H44]"));
        awaitStates(
                first, Map.of("qlvb-y-te", "DELIVERED [000.00.12.H44]", "chua-co-he-thong", "HELD [000.00.31.H44]"));

        province.communeIsJoined();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> province.received("qlvb-xa").size() == 2);
        assertThat(province.received("qlvb-xa")).containsExactly(List.of(COMMUNE), List.of(COMMUNE));
        assertThat(province.received("qlvb-y-te")).as("not sent again").hasSize(1);
        assertThat(province.deliveries(first)).containsEntry("chua-co-he-thong", "WITHDRAWN [000.00.31.H44]");
        assertThat(province.deliveries(second)).containsEntry("chua-co-he-thong", "WITHDRAWN [000.00.31.H44]");
        assertThat(province.wrongBalances()).isZero();
    }

    @Test
    void whoHasTakenAnOfficesPlaceIsAskedWithoutKeepingTheOthersWaiting() {
        MessageNumber number = province.send(HEALTH, DIVIDED, GOVERNMENT);

        awaitStates(
                number,
                Map.of(
                        "qlvb-y-te", "DELIVERED [000.00.12.H44]",
                        "truc-quoc-gia", "DELIVERED [000.00.00.G22]",
                        "chua-co-he-thong", "HELD [000.00.32.H44]"));
    }

    @Test
    void oneStoryTellsWhoHasItAndWhoIsSilent() {
        MessageNumber number = province.send(HEALTH, GOVERNMENT, COMMUNE);
        awaitStates(
                number,
                Map.of(
                        "qlvb-y-te", "DELIVERED [000.00.12.H44]",
                        "truc-quoc-gia", "DELIVERED [000.00.00.G22]",
                        "chua-co-he-thong", "HELD [000.00.31.H44]"));
        province.says(GOVERNMENT, StatusCode.REGISTERED, NINE.plusSeconds(60));
        province.says(GOVERNMENT, StatusCode.ARRIVED, NINE);
        province.says(GOVERNMENT, StatusCode.of("09"), NINE.plusSeconds(90));
        province.says(MINISTRY, StatusCode.ARRIVED, NINE);

        DocumentTimeline.Story story = province.story();

        assertThat(story.from()).isEqualTo("000.00.00.H44");
        assertThat(story.receivers())
                .extracting("agency", "connection", "delivery", "stage", "silent")
                .containsExactly(
                        tuple("000.00.12.H44", "qlvb-y-te", "DELIVERED", "SENT", true),
                        tuple("000.00.00.G22", "truc-quoc-gia", "DELIVERED", "REGISTERED", false),
                        tuple("000.00.31.H44", "chua-co-he-thong", "HELD", "SENT", false));
        assertThat(story.receivers())
                .extracting(DocumentTimeline.Receiver::sentence)
                .satisfiesExactly(
                        silent -> assertThat(silent).contains("qlvb-y-te got it", "has said nothing yet"),
                        registered ->
                                assertThat(registered).isEqualTo("000.00.00.G22: registered at 09:01:00 05/03/2026."),
                        waiting -> assertThat(waiting).contains("000.00.31.H44: Held since"));
        assertThat(story.timeline())
                .extracting(DocumentTimeline.Line::code)
                .containsSubsequence("STATUS_APPLIED", "STATUS_LATE", "STATUS_UNKNOWN_CODE", "STATUS_NOT_A_RECEIVER");
    }

    private void awaitStates(MessageNumber number, Map<String, String> states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(province.deliveries(number)).isEqualTo(states));
    }
}

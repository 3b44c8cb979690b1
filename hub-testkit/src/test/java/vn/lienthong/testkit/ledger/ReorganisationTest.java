package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Audit;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Resolution;
import vn.lienthong.reorganisation.Effects;
import vn.lienthong.reorganisation.Performance;
import vn.lienthong.status.Timeline;

/** The first of July 2025 on a small province: rehearsed, performed while messages come in, looked at afterwards. */
class ReorganisationTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Act CLERK = new Act("p.mau", "Nghị quyết 202/2025/QH15");

    private final Path folder;
    private final ReorganisedProvince province;

    ReorganisationTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        province = new ReorganisedProvince(folder);
    }

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void aRehearsalNamesAllThatIsTouchedAndChangesNothing() {
        province.outage("ioc-vinh-phuc", "cong", "ioc");
        IntStream.range(0, 4).forEach(i -> province.send("H62.05", 20 + i, "2025-06-20"));
        province.send("H44.31.21", 1, "2025-06-20");
        province.send("H44.05", 1, "2025-06-20");

        Effects effects = province.rehearse();

        assertThat(effects.units().stream().map(unit -> unit.former().code().value()))
                .containsExactly("H44", "H44.31", "H44.31.20", "H44.31.21", "H62", "H62.05");
        assertThat(effects.connections().stream().map(each -> each.name() + " " + each.place() + " " + each.to()))
                .containsExactly("ioc-vinh-phuc owner Optional[ioc]", "nguon-vinh-phuc owner Optional.empty");
        assertThat(effects.rules().stream().map(rule -> rule.kind() + " " + rule.name() + " " + rule.code()))
                .containsExactly("SUBSCRIPTION ioc-vinh-phuc H62", "CLIENT phan-mem-vinh-phuc H62");
        assertThat(effects.messages().stream()
                        .map(each -> each.connection() + " " + each.count() + " " + each.undecided()))
                .containsExactly("cong 5 1", "ioc 1 1", "ioc-vinh-phuc 4 0");
        assertThat(effects.mayBePerformed()).isTrue();
        assertThat(folder.resolve("config/organisations")).doesNotExist();
        assertThat(province.ledger().changes().newest()).isZero();
    }

    @Test
    void nothingIsLostNothingGoesToTheFormerSystemAndNothingOvertakes() {
        province.outage("ioc-vinh-phuc");
        IntStream.range(0, 30).forEach(i -> province.send("H62.05", i % 5, "2025-06-20"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !province.receiver("ioc-vinh-phuc").calls().isEmpty());
        AtomicInteger meanwhile = new AtomicInteger();

        Performance.Result result = province.perform(CLERK, () -> {
            if (meanwhile.incrementAndGet() <= 20) {
                province.send("H62.05", meanwhile.get() % 5, "2025-07-02");
            }
            return true;
        });
        int triedBefore = province.receiver("ioc-vinh-phuc").calls().size();
        IntStream.range(0, 10).forEach(i -> province.send("H62.05", i % 5, "2025-06-20"));

        assertThat(result.isDone()).isTrue();
        assertThat(result.moved()).isGreaterThanOrEqualTo(30);
        int all = 40 + Math.min(20, meanwhile.get());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.receiver("ioc").effects().size() == all
                        && province.receiver("cong").effects().size() == all);
        assertThat(province.receiver("ioc").effects()).doesNotHaveDuplicates();
        province.assertInOrder("ioc");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.ledger().archive().backlog().isEmpty());
        assertThat(province.receiver("ioc-vinh-phuc").effects()).isEmpty();
        assertThat(province.receiver("ioc-vinh-phuc").calls()).hasSize(triedBefore);
        assertThat(province.ledger().audit().run()).isNotEmpty().allMatch(check -> check.faults() == 0, "no fault");
        assertThat(province.ledger().balance().since(LocalDate.of(2000, 1, 1)))
                .isNotEmpty()
                .allMatch(line -> line.difference() == 0);
        assertThat(province.ledger().changes().list(10))
                .extracting("actor", "reason", "file")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p.mau", "Nghị quyết 202/2025/QH15", "2025-07-01.yaml"));
    }

    @Test
    void lateTrafficKeepsBothIdentities() {
        province.perform(CLERK, () -> true);

        Receipt receipt = province.send("H62.05", 1, "2025-06-20");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.receiver("ioc").effects().size() == 1);
        assertThat(province.successorsSeen("ioc")).containsExactly(Map.of(OrgCode.of("H62.05"), OrgCode.of("H44.05")));
        Timeline.Story story = province.story(receipt);
        assertThat(new String(story.message().payload(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"competent\":\"H62.05\"");
        assertThat(story.flags())
                .containsExactly(
                        "The office H62.05 is H44.05 today; the message stays as its sender wrote it and goes on to the successor.");
    }

    @Test
    void whatASplitLeavesOpenWaitsWithItsCandidatesUntilTheRegistryDecides() throws IOException {
        province.outage("cong");
        Receipt inFlight = province.send("H44.31.21", 1, "2025-06-20");
        Performance.Result result = province.perform(CLERK, () -> true);
        province.endOfOutage("cong");
        Receipt late = province.send("H44.31.21", 2, "2025-07-20");

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        province.states(late).equals(Map.of("cong", DeliveryState.HELD, "ioc", DeliveryState.HELD)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.states(inFlight).get("cong") == DeliveryState.HELD);
        assertThat(result.noted()).isEqualTo(1);
        assertThat(province.receiver("cong").effects()).isEmpty();
        assertThat(province.story(late).now())
                .isNotEmpty()
                .allMatch(now -> now.sentence().contains("H44.31.21 → H44.101 | H44.102 ?"));

        Path plan = folder.resolve("config/organisations/2025-07-01.yaml");
        Files.writeString(plan, Files.readString(plan).replace("late: ask", "late: H44.102"));
        province.reload(CLERK);

        Map<String, DeliveryState> done = Map.of("cong", DeliveryState.DELIVERED, "ioc", DeliveryState.DELIVERED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.states(late).equals(done)
                        && province.states(inFlight).get("cong") == DeliveryState.DELIVERED);
        assertThat(province.receiver("cong").effects()).hasSize(2);
        assertThat(province.successorsSeen("cong"))
                .containsOnly(Map.of(OrgCode.of("H44.31.21"), OrgCode.of("H44.102")));
        assertThat(province.ledger().audit().run())
                .extracting(Audit.Check::faults)
                .containsOnly(0L);
    }

    @Test
    void aNodeThatCannotFollowStopsItAndEverythingGoesOnAsBefore() {
        province.spoilTheFolder();

        Performance.Result result = province.perform(CLERK, province::aFewTimes);

        assertThat(result.behind()).hasSize(1);
        assertThat(folder.resolve("config/organisations/2025-07-01.yaml")).doesNotExist();
        province.send("H62.05", 1, "2025-06-20");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> province.receiver("ioc-vinh-phuc").effects().size() == 1);
        assertThat(province.ledger().endpoints().list()).noneMatch(endpoint -> endpoint.paused());
    }

    @Test
    void questionsAsOfADayAreAnsweredRightBeforeAndAfter() {
        province.perform(CLERK, () -> true);
        Organisations registry = province.configuration().organisations();

        assertThat(registry.find(OrgCode.of("H62.05"), BEFORE).orElseThrow().name())
                .isEqualTo("Sở Nội vụ Vĩnh Phúc");
        assertThat(registry.find(OrgCode.of("H62.05"), DAY)).isEmpty();
        assertThat(registry.resolve(OrgCode.of("H62.05"), DAY))
                .isInstanceOfSatisfying(Resolution.Succeeded.class, late -> {
                    assertThat(late.unit().name()).isEqualTo("Sở Nội vụ");
                    assertThat(late.former().name()).isEqualTo("Sở Nội vụ Vĩnh Phúc");
                });
        assertThat(List.of(BEFORE, DAY).stream()
                        .map(day -> registry.find(OrgCode.of("H44"), day)
                                .orElseThrow()
                                .name()))
                .containsExactly("Phú Thọ cũ", "Phú Thọ");
    }
}

package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.FaultPlan;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.simulator.WebhookSimulator;

/** The history checker: whatever breaks, what senders have receipts for is what stands at the receivers. */
class KilledHubTest {
    private static final int DOSSIERS = Integer.getInteger("proof.dossiers", 2_000);
    private static final int STEPS = 10;
    private static final int SENDERS = 4;
    private static final int KILLS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** Refused until the portal learns to take it; then it is retried. */
    private static final String REPAIRED = "[LỖI tạm] ";
    /** Refused for ever; it is skipped. */
    private static final String HOPELESS = "[LỖI hẳn] ";

    private final long seed = Long.getLong("proof.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final NationalPortalSimulator portal = NationalPortalSimulator.start(
            PortalSettings.onPort(0).withPoison("[LỖI").withSeed(seed));
    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final Senders senders = new Senders(Duration.ZERO);
    private final HubProcess hub;

    KilledHubTest(@TempDir Path folder) throws IOException {
        Installation installation = Installation.in(folder.resolve("config"))
                .withPortal(portal.base(), 12)
                .withWebhook(webhook.base(), 8)
                .withSettings("hub.broker.port: " + HubProcess.freePort() + "\n");
        hub = new HubProcess(folder.resolve("data"), installation.folder(), Map.of());
    }

    @AfterEach
    void close() {
        senders.close();
        hub.close();
        portal.close();
        webhook.close();
    }

    @Test
    void whatSendersHaveReceiptsForIsWhatStandsAtTheReceivers() throws Exception {
        try {
            prove();
        } catch (Throwable e) {
            throw new AssertionError("seed -Dproof.seed=" + seed + "\n" + hub.lastLines(), e);
        }
    }

    private void prove() throws Exception {
        List<List<Step>> lists = stepsOfEachSender();
        List<Step> all = lists.stream().flatMap(List::stream).toList();
        hub.start().ready();
        say("ready");
        misbehave();
        lists.forEach(list -> {
            Door door = new Door(hub.port(), Installation.SENDER);
            senders.add(list, n -> door);
        });
        killNowAndThen(all.size());
        until("every step has a receipt", senders::areDone);
        say("accepted");
        behave();

        Map<String, Step> byNumber = new HashMap<>();
        Map<String, String> receipts = senders.receipts();
        all.forEach(s -> byNumber.put(receipts.get(s.id()), s));
        assertThat(byNumber).as("different steps have different numbers").hasSize(all.size());
        Desk desk = new Desk(new Door(hub.port(), Installation.OPERATOR));
        assertPoisonIsQuarantinedAndHoldsItsDossierOnly(desk, byNumber);
        say("settled");

        portal.poison(HOPELESS);
        retryAndSkip(desk, byNumber);
        say("drained");
        Set<String> hopeless = new HashSet<>();
        all.stream().filter(s -> s.mark().equals(HOPELESS)).forEach(s -> hopeless.add(s.id()));
        History history = new History(all);
        history.assertIsThatOfThePortal(portal.effects(), hopeless);
        history.assertIsThatOfTheWebhook(webhook.received());
        assertThat(desk.faults()).as("balance and audit").isEmpty();
        assertThat(portal.faults().struck())
                .as("faults that struck, so that something was proven")
                .containsKey(FaultKind.CUT_AFTER_EFFECT)
                .hasSizeGreaterThan(3);
        assertThat(webhook.faults().struck()).containsKey(FaultKind.CUT_AFTER_EFFECT);
        assertThat(webhook.repeats()).as("repeats that the receiver recognised").isPositive();
        say("compared; faults struck " + portal.faults().struck() + ", at the webhook "
                + webhook.faults().struck() + ", repeats there " + webhook.repeats());
    }

    /** Each dossier belongs to one sender, who hands in its steps in order, mixed with those of others. */
    private List<List<Step>> stepsOfEachSender() {
        List<List<Step>> lists = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            List<Integer> dossiers = new ArrayList<>();
            for (int dossier = sender; dossier < DOSSIERS; dossier += SENDERS) {
                dossiers.addAll(Collections.nCopies(STEPS, dossier));
            }
            Collections.shuffle(dossiers, random);
            int[] next = new int[DOSSIERS];
            lists.add(dossiers.stream()
                    .map(d -> new Step(d, next[d], mark(next[d]++)))
                    .toList());
        }
        return lists;
    }

    /** One in a hundred; without its first snapshot a dossier would not exist, so that one is never hopeless. */
    private String mark(int place) {
        if (random.nextInt(100) != 0) {
            return "";
        }
        return place > 0 && random.nextBoolean() ? HOPELESS : REPAIRED;
    }

    private void misbehave() {
        portal.faults()
                .follow(FaultPlan.of(
                        seed,
                        Fault.rate(FaultKind.CUT_AFTER_EFFECT, 0.006),
                        Fault.rate(FaultKind.CUT_BEFORE_EFFECT, 0.003),
                        Fault.rate(FaultKind.SLOW, 0.004).withDelay(Duration.ofMillis(300)),
                        Fault.rate(FaultKind.ERROR_200, 0.004),
                        Fault.rate(FaultKind.HTTP_429, 0.001).withLimit(3),
                        Fault.rate(FaultKind.HTTP_503, 0.001).withLimit(2),
                        Fault.rate(FaultKind.SESSION_EXPIRED, 0.002),
                        Fault.rate(FaultKind.GARBAGE, 0.001)));
        webhook.faults()
                .follow(FaultPlan.of(
                        seed,
                        Fault.rate(FaultKind.CUT_AFTER_EFFECT, 0.003),
                        Fault.rate(FaultKind.HTTP_503, 0.0005).withLimit(2)));
    }

    private void behave() {
        portal.faults().off();
        webhook.faults().off();
    }

    /** Half of the kills while messages come in, half while they go out; between two the portal is down for a while. */
    private void killNowAndThen(int total) throws Exception {
        int[] at = random.ints(KILLS, total / 20, total * 17 / 20).sorted().toArray();
        say("kills at " + Arrays.toString(at));
        for (int kill = 0; kill < KILLS; kill++) {
            int threshold = at[kill];
            Callable<Boolean> moment = kill % 2 == 0
                    ? () -> senders.accepted() >= threshold
                    : () -> webhook.receivedCount() >= threshold
                            || portal.effects().size() >= threshold;
            until("the moment of kill " + kill + " comes", moment);
            hub.kill();
            if (kill == 1) {
                portal.faults().on(FaultKind.DOWN);
            }
            hub.start().ready();
            if (kill == 1) {
                Desk desk = new Desk(new Door(hub.port(), Installation.OPERATOR));
                until("the outage is seen", () -> isDown(desk));
                portal.faults().off(FaultKind.DOWN);
            }
            say("killed and back: " + kill);
        }
    }

    private static boolean isDown(Desk desk) throws Exception {
        return desk.state(Installation.PORTAL).equals("DOWN");
    }

    private void assertPoisonIsQuarantinedAndHoldsItsDossierOnly(Desk desk, Map<String, Step> byNumber)
            throws Exception {
        retryWhatThePortalRefusedByMistake(desk, byNumber);
        Set<Integer> poisoned = new HashSet<>();
        byNumber.values().stream().filter(s -> !s.mark().isEmpty()).forEach(s -> poisoned.add(s.dossier()));
        Set<Integer> quarantined = new HashSet<>();
        for (String number : desk.numbers(Installation.PORTAL, "QUARANTINED")) {
            quarantined.add(step(byNumber, number).dossier());
        }
        assertThat(quarantined).as("dossiers with one step in quarantine").isEqualTo(poisoned);
        for (String number : desk.numbers(Installation.PORTAL, "HELD")) {
            assertThat(poisoned)
                    .as("held only behind poison")
                    .contains(step(byNumber, number).dossier());
        }
    }

    /** With the poison still there: until nothing is left but poison and what it holds. */
    private void retryWhatThePortalRefusedByMistake(Desk desk, Map<String, Step> byNumber) throws Exception {
        until("only quarantined and held are open, for a reason", () -> {
            if (!Set.of("QUARANTINED", "HELD")
                            .containsAll(desk.open(Installation.PORTAL).keySet())
                    || !desk.open(Installation.WEBHOOK).isEmpty()) {
                return false;
            }
            boolean clean = true;
            for (String number : desk.numbers(Installation.PORTAL, "QUARANTINED")) {
                if (step(byNumber, number).mark().isEmpty()) {
                    desk.act(Installation.PORTAL, number, "retry", "cổng trả lỗi nhầm");
                    clean = false;
                }
            }
            return clean;
        });
    }

    private void retryAndSkip(Desk desk, Map<String, Step> byNumber) throws Exception {
        until("nothing is open any more", () -> {
            for (String number : desk.numbers(Installation.PORTAL, "QUARANTINED")) {
                boolean hopeless = step(byNumber, number).mark().equals(HOPELESS);
                desk.act(Installation.PORTAL, number, hopeless ? "skip" : "retry", "đã xem xét");
            }
            return desk.open(Installation.PORTAL).isEmpty();
        });
    }

    private static Step step(Map<String, Step> byNumber, String number) {
        Step step = byNumber.get(number);
        if (step == null) {
            throw new AssertionError("nobody has a receipt for " + number);
        }
        return step;
    }

    private void until(String what, Callable<Boolean> condition) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(condition);
    }

    private void say(String what) {
        System.out.printf(
                "[%tT] %s: %d accepted, %d at the portal, %d at the webhook%n",
                System.currentTimeMillis(),
                what,
                senders.accepted(),
                portal.effects().size(),
                webhook.receivedCount());
    }
}

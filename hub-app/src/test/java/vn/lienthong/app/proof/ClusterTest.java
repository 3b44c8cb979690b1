package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.Received;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.testkit.ledger.TestPostgres;

/** The same hub twice, on a PostgreSQL and an Artemis that run outside of it, by settings alone; one is killed. */
class ClusterTest {
    private static final int LANES = 8;
    private static final int SENDERS = 4;
    private static final int DOSSIERS_OF_A_SENDER = 50;
    private static final int MOST_STEPS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final HikariDataSource postgres = TestPostgres.freshDatabase();
    private final Senders senders = new Senders(Duration.ofMillis(250));
    private final Map<String, HubProcess> nodes = new HashMap<>();
    private final Process artemis;

    ClusterTest(@TempDir Path folder) throws Exception {
        int brokerPort = HubProcess.freePort();
        artemis = artemis(folder.resolve("artemis"), brokerPort);
        run("drop schema public cascade", "create schema public");
        Path config = Installation.in(folder.resolve("config"))
                .withWebhook(webhook.base(), LANES)
                .folder();
        for (String name : List.of("nut-1", "nut-2")) {
            nodes.put(
                    name,
                    new HubProcess(
                            folder.resolve(name),
                            config,
                            Map.of(
                                    "HUB_NODE",
                                    name,
                                    "HUB_POSTGRES_URL",
                                    postgres.getJdbcUrl(),
                                    "HUB_POSTGRES_USER",
                                    "postgres",
                                    "HUB_POSTGRES_PASSWORD",
                                    "postgres",
                                    "HUB_BROKER_URL",
                                    "tcp://127.0.0.1:" + brokerPort,
                                    "HUB_BROKER_USER",
                                    OutsideArtemis.USER,
                                    "HUB_BROKER_PASSWORD",
                                    Installation.SECRET)));
        }
    }

    @AfterEach
    void close() {
        senders.close();
        nodes.values().forEach(HubProcess::close);
        artemis.destroyForcibly();
        postgres.close();
        webhook.close();
    }

    @Test
    void bothShareTheWorkAndWhenOneIsKilledTheOtherHasAllOfIt() throws Exception {
        for (HubProcess node : nodes.values()) {
            node.start();
        }
        nodes.values().forEach(HubProcess::ready);
        List<Step> steps = send();
        until("both nodes have delivered", () -> delivered().keySet().containsAll(nodes.keySet()));
        until("every dossier is under way", () -> laneByKey().size() == SENDERS * DOSSIERS_OF_A_SENDER);
        String victim = ask(
                        "select n.name from leadership l join node n on n.id = l.node where l.role = 'dispatch'",
                        r -> r.getString(1))
                .get(0);
        String survivor = nodes.keySet().stream()
                .filter(n -> !n.equals(victim))
                .findFirst()
                .orElseThrow();
        frozenInATransactionItHoldsUpNobodyAndSendsNothingStale(survivor);
        long afterTheFreeze = position();
        until("what gathered meanwhile is delivered", () -> openUpTo(afterTheFreeze) == 0);
        Instant quiet = Instant.now();
        until(
                "there is a flow to compare with",
                () -> Duration.between(quiet, Instant.now()).toSeconds() >= 4);
        Lanes lanes = new Lanes(laneByKey());
        Duration usual = lanes.longestSilence(webhook.received(), quiet, Instant.now());
        long open = position();
        Instant asked = Instant.now();
        until("what is open now is delivered", () -> openUpTo(open) == 0);
        Duration usualWay = Duration.between(asked, Instant.now());

        HubProcess killed = node(victim);
        long lastBefore = position();
        Instant killedAt = Instant.now();
        killed.kill();
        until("what the killed node had accepted is delivered", () -> openUpTo(lastBefore) == 0);
        Instant takenOver = Instant.now();
        long atTakeOver = webhook.receivedCount();
        until("it goes on", () -> webhook.receivedCount() > atTakeOver + 200);
        List<Received> received = webhook.received();
        Duration silence = lanes.longestSilence(
                received, killedAt, received.get(received.size() - 1).at());
        System.out.printf(
                "killed %s: longest silence of a lane %d ms (before %d ms), its backlog done after %d ms%n",
                victim,
                silence.toMillis(),
                usual.toMillis(),
                Duration.between(killedAt, takenOver).toMillis());

        senders.stop();
        until("all senders have their receipts", senders::areDone);
        until("all is delivered", () -> openUpTo(Long.MAX_VALUE) == 0);
        assertThat(silence)
                .as("longest silence of a lane after the kill, beside what this machine takes anyway")
                .isLessThanOrEqualTo(TAKEN_OVER_WITHIN.plus(usual));
        assertThat(Duration.between(killedAt, takenOver))
                .as("what the killed node had accepted is delivered")
                .isLessThanOrEqualTo(TAKEN_OVER_WITHIN.plus(usual).plus(usualWay));
        Map<String, String> receipts = senders.receipts();
        new History(steps.stream().filter(s -> receipts.containsKey(s.id())).toList())
                .assertIsThatOfTheWebhook(webhook.received());
        Desk desk = new Desk(new Door(node(survivor).port(), Installation.OPERATOR));
        assertThat(desk.faults()).as("balance and audit").isEmpty();
    }

    private void frozenInATransactionItHoldsUpNobodyAndSendsNothingStale(String name) throws Exception {
        HubProcess node = node(name);
        until("it stands still with a transaction open", () -> {
            node.freeze();
            boolean open = ask("select pg_sleep(0.2)", r -> true).get(0)
                    && ask(
                                            "select count(*) from pg_stat_activity where datname = current_database()"
                                                    + " and state = 'idle in transaction'"
                                                    + " and state_change < clock_timestamp() - interval '0.15 s'",
                                            r -> r.getLong(1))
                                    .get(0)
                            > 0;
            if (!open) {
                node.thaw();
            }
            return open;
        });
        long frozen = position();
        until("the other goes on", () -> position() > frozen + 100 && openUpTo(frozen) == 0);
        int before = webhook.received().size();
        node.thaw();
        Map<String, Long> then = delivered();
        until("it delivers again", () -> delivered().getOrDefault(name, 0L) > then.getOrDefault(name, 0L) + 20);
        List<Received> received = webhook.received();
        Set<String> known =
                received.subList(0, before).stream().map(Received::key).collect(Collectors.toSet());
        assertThat(received.subList(before, received.size()).stream()
                        .filter(r -> known.contains(r.key()))
                        .count())
                .as("repeats after it woke: at most what was on the way in each lane")
                .isLessThanOrEqualTo(LANES);
    }

    private List<Step> send() {
        List<Step> all = new ArrayList<>();
        Random random = new Random(1);
        for (int sender = 0; sender < SENDERS; sender++) {
            int home = sender;
            List<Step> own = new ArrayList<>();
            for (int place = 0; place < MOST_STEPS; place++) {
                List<Integer> dossiers = new ArrayList<>();
                for (int d = 0; d < DOSSIERS_OF_A_SENDER; d++) {
                    dossiers.add(sender * DOSSIERS_OF_A_SENDER + d);
                }
                Collections.shuffle(dossiers, random);
                for (int dossier : dossiers) {
                    own.add(new Step(dossier, place, ""));
                }
            }
            all.addAll(own);
            List<Door> ownDoors =
                    List.of(new Door(port(home), Installation.SENDER), new Door(port(home + 1), Installation.SENDER));
            senders.add(own, n -> ownDoors.get(n % ownDoors.size()));
        }
        return all;
    }

    private int port(int n) {
        return List.copyOf(nodes.values()).get(n % nodes.size()).port();
    }

    private HubProcess node(String name) {
        HubProcess node = nodes.get(name);
        if (node == null) {
            throw new AssertionError("no node " + name);
        }
        return node;
    }

    private Map<String, Long> delivered() throws SQLException {
        Map<String, Long> delivered = new HashMap<>();
        ask(
                "select actor, count(*) from event where to_state = 'D' group by 1",
                r -> delivered.put(r.getString(1), r.getLong(2)));
        return delivered;
    }

    private Map<String, Integer> laneByKey() throws SQLException {
        Map<String, Integer> lanes = new HashMap<>();
        ask("select distinct key, lane from delivery", r -> lanes.put(r.getString(1), r.getInt(2)));
        return lanes;
    }

    private long position() throws SQLException {
        return ask("select last from position_counter", r -> r.getLong(1)).get(0);
    }

    private long openUpTo(long position) throws SQLException {
        return ask(
                        "select count(*) from delivery where state not in ('D', 'X') and position <= " + position,
                        r -> r.getLong(1))
                .get(0);
    }

    private <T> List<T> ask(String sql, Row<T> row) throws SQLException {
        try (Connection c = postgres.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (r.next()) {
                rows.add(row.of(r));
            }
            return rows;
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection c = postgres.getConnection();
                Statement s = c.createStatement()) {
            for (String sql : statements) {
                s.execute(sql);
            }
        }
    }

    private static Process artemis(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutsideArtemis.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the outside broker does not start");
            }
        }
        return process;
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(condition);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}

package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.PushDoor;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.wire.Canonical;

/** A vendor's form without identities: what is sent again is taken in once, what is new is taken in (promise 2). */
class PushDoorTest {
    private static final Caller CALLER = new Caller("push", "mot-cua", Set.of("mot-cua"));

    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1);
    private final PushDoor door;

    PushDoorTest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        ConfigurationHolder configuration = new ConfigurationHolder(folder, Map.of(), name -> Optional.empty());
        door = new PushDoor(
                Canonical.standard(),
                configuration::current,
                hub.ledger().intake(),
                new Doorkeeper(visits, hub.ledger().refusals()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aListThatIsSentAgainIsTakenInOnceAndInItsOrder() {
        push("T1", "T2");
        push("T1", "T2");
        push("T1", "T2", "T3");
        push("T1", "T2", "T3");
        assertThat(taken()).containsExactly("T1", "T2", "T3");
    }

    @Test
    void aListOfWhichOnlyThePrefixWasTakenInIsContinued() {
        push("T1");
        push("T1", "T2");
        assertThat(taken()).containsExactly("T1", "T2");
    }

    @Test
    void theSameListAtTheSameMomentIsTakenInOnce() throws Exception {
        atOnce(24, () -> push("T1", "T2", "T3"));
        assertThat(taken()).containsExactly("T1", "T2", "T3");
    }

    @Test
    void theSameMessageAtTheSameMomentIsTakenInOnce() throws Exception {
        push("T0");
        atOnce(24, () -> push("T1"));
        assertThat(taken()).containsExactly("T0", "T1");
    }

    @Test
    void whatComesBackToAFormerStateIsNewHoweverOftenItDoes() {
        Stream.of("A", "B", "A", "A", "B", "B", "A", "B").forEach(this::push);
        assertThat(taken()).containsExactly("A", "B", "A", "B", "A", "B");
    }

    @Test
    void anotherKeyInTheSameListKeepsItsOwnSuccession() {
        push("T1", "other:T1", "T2", "other:T2");
        push("other:T1", "other:T2", "T1", "T2");
        assertThat(taken()).containsExactly("T1", "other:T1", "T2", "other:T2");
    }

    @Test
    void everyVisitIsCountedAndEveryRefusalKeptWithPathsAndWithoutValues() {
        push("T1", "T2");
        push("T1", "T2");
        assertThatThrownBy(() -> push("T3\u0000Nguyễn Văn Mẫu")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> door.receive(CALLER, "cua-nguoi-khac", new Steps(), new byte[0]))
                .isInstanceOf(HubFailure.class);
        assertThat(visits.lines())
                .startsWith(
                        "push mot-cua accepted",
                        "push mot-cua accepted",
                        "push mot-cua repeated",
                        "push mot-cua repeated")
                .endsWith("push - FORBIDDEN")
                .hasSize(6);
        assertThat(hub.strings("select concat_ws(' ', source, actor, code, detail) from refusal order by no"))
                .hasSize(2)
                .noneMatch(row -> row.contains("Nguyễn"))
                .last()
                .isEqualTo("mot-cua FORBIDDEN  source_not_yours");
    }

    @Test
    void aFloodOfRefusalsIsKeptInPartOnly() {
        hub.clock().stop();
        for (int i = 0; i < 200; i++) {
            hub.ledger()
                    .refusals()
                    .record("mot-cua", "mot-cua", "MESSAGE_INVALID", "/data/channel\u0000 unknown_value");
        }
        assertThat(hub.strings("select code from refusal")).hasSize(50);
    }

    private byte[] push(String... contents) {
        return door.receive(
                CALLER, "mot-cua", new Steps(), String.join(",", contents).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> taken() {
        return hub.strings("select convert_from(payload, 'UTF8')::json ->> 'content' from message order by position");
    }

    private static void atOnce(int threads, Callable<?> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<?> each : pool.invokeAll(java.util.Collections.nCopies(threads, () -> {
                work.call();
                return true;
            }))) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Contents between commas; {@code other:} is of another dossier. */
    private static final class Steps implements Push {
        @Override
        public String path() {
            return "steps";
        }

        @Override
        public List<Incoming> read(byte[] body) {
            return Stream.of(new String(body, StandardCharsets.UTF_8).split(","))
                    .map(content -> new Incoming(Optional.empty(), step(content)))
                    .toList();
        }

        @Override
        public byte[] accepted(List<Incoming> messages) {
            return new byte[0];
        }

        private static DossierProgress step(String content) {
            return new DossierProgress(
                    DossierNumber.of(content.startsWith("other:") ? "H44-260305-0008" : "H44-260305-0007"),
                    "Trần Văn Mẫu",
                    null,
                    null,
                    content,
                    DossierStatus.IN_PROCESS,
                    Instant.parse("2026-03-06T02:00:00Z"),
                    null,
                    null);
        }
    }
}

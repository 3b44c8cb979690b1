package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Push;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.CanonicalTypes;

/** What a connection offers ends with its file and begins anew with it. */
class ServedConnectionsTest {
    private final Path folder;
    private final OpenConnections open = new OpenConnections(new CanonicalTypes());
    private final ServedConnections served = new ServedConnections(
            open,
            config -> call -> {
                throw new AssertionError("nobody is called here");
            },
            (http, after) -> {},
            config -> 1,
            (ports, policy) -> ports);

    ServedConnectionsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(folder.resolve("organisations.yaml"), "- {code: [H44], name: Phú Thọ, kind: PROVINCE}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
    }

    @Test
    void aConnectionWhoseFileIsGoneTakesNoPushAndTakesItAgainWhenItIsBack() throws IOException {
        Path file = folder.resolve("connections/mot-cua.yaml");
        String text = "connector: pushing\ntitle: Một cửa\nowner: H44\n";
        Files.writeString(file, text);
        follow();
        assertThat(open.findPush("mot-cua", "ho-so")).isPresent();
        Files.delete(file);
        follow();
        follow();
        assertThat(open.findPush("mot-cua", "ho-so")).isEmpty();
        Files.writeString(file, text);
        follow();
        assertThat(open.findPush("mot-cua", "ho-so")).isPresent();
    }

    private void follow() {
        served.follow(Configuration.load(folder, Map.of("pushing", new Pushing()), name -> Optional.empty()));
    }

    /** A kind of system that pushes. */
    private record Pushing() implements Connector, Push {
        @Override
        public String id() {
            return "pushing";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Ports open(Settings settings) {
            return Ports.of((Push) this);
        }

        @Override
        public String path() {
            return "ho-so";
        }

        @Override
        public List<Incoming> read(byte[] body) {
            return List.of();
        }

        @Override
        public byte[] accepted(List<Incoming> messages) {
            return "ok".getBytes(StandardCharsets.UTF_8);
        }
    }
}

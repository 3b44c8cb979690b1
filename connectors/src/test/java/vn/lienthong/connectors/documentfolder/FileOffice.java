package vn.lienthong.connectors.documentfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.connectors.support.Pigeonhole;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.testkit.connector.TestParcel;
import vn.lienthong.testkit.ledger.MovedClock;

/** Both sides of an exchange by files: the two folders, and the connector that works on them, wherever they are reached. */
final class FileOffice {
    static final Http NO_HTTP = call -> {
        throw new AssertionError("a folder needs no HTTP");
    };

    final MovedClock clock = new MovedClock();
    final Pigeonhole taken = new Pigeonhole(new MemoryContents());
    private final Path root;

    FileOffice(Path root) throws IOException {
        this.root = root;
        clock.stop();
        Files.createDirectories(root.resolve("den"));
        Files.createDirectories(root.resolve("di"));
    }

    /** Both folders as they are on this machine. */
    Map<String, String> local() {
        return Map.of(
                "inbox", root.resolve("den").toString(),
                "outbox", root.resolve("di").toString());
    }

    /** Both folders as a server shows them. */
    static Map<String, String> on(String server, String user, String password) {
        return Map.of(
                "inbox",
                "/den",
                "outbox",
                "/di",
                "server",
                server,
                "user",
                user,
                "password",
                password,
                "timeout",
                "5s");
    }

    Ports open(Map<String, String> texts) {
        DocumentFolderConnector connector = new DocumentFolderConnector(clock);
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : connector.settings()) {
            if (texts.containsKey(setting.key())) {
                values.put(setting.key(), setting.parse().apply(texts.get(setting.key())));
            }
        }
        return connector.open(new Settings(values));
    }

    void read(Map<String, String> settings) {
        open(settings).mailboxes().get(0).read(NO_HTTP, taken);
    }

    Outcome deliver(String id, OfficialDocument document, Map<String, String> settings) {
        return deliver(open(settings).sinks().get(0), id, document);
    }

    private static <M extends CanonicalMessage> Outcome deliver(Sink<M> sink, String id, OfficialDocument document) {
        return sink.deliver(TestParcel.of(id, sink.accepts().cast(document)).with(new MemoryContents()), NO_HTTP);
    }

    Optional<Outcome> found(String id, OfficialDocument document, Map<String, String> settings) {
        return find(open(settings).sinks().get(0), id, document);
    }

    private static <M extends CanonicalMessage> Optional<Outcome> find(
            Sink<M> sink, String id, OfficialDocument document) {
        return sink.find(TestParcel.of(id, sink.accepts().cast(document)), NO_HTTP);
    }

    /** A package that has been there for a day; what comes later in the alphabet is younger. */
    void leave(String name, byte[] content) throws IOException {
        Files.write(root.resolve("den").resolve(name), content);
        settle(name);
    }

    void settle(String name) throws IOException {
        Files.setLastModifiedTime(
                root.resolve("den").resolve(name),
                FileTime.from(clock.instant().minus(Duration.ofDays(1)).plusSeconds(name.charAt(0))));
    }

    List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static byte[] sample(String name) throws IOException {
        return Objects.requireNonNull(FileOffice.class.getResourceAsStream("/edxml/" + name + ".xml"))
                .readAllBytes();
    }
}

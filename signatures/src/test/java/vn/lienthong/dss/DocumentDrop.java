package vn.lienthong.dss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.documentfolder.DocumentFolderConnector;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.MailDoor;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Sharing;
import vn.lienthong.registry.Subscription;
import vn.lienthong.registry.Subscriptions;
import vn.lienthong.registry.WorkingDays;
import vn.lienthong.signature.SignatureRounds;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.testkit.connector.TestParcel;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.VisitBook;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** An office that leaves packages as files, a hub's door with a real ledger and store, and who looks at signatures. */
final class DocumentDrop implements AutoCloseable {
    private static final String OFFICE = "qlvb-so";
    private static final String RECEIVER = "qlvb-xa";
    private static final Set<String> TYPES =
            Set.of("vn.lienthong.official-document.v1", "vn.lienthong.document-status.v1");
    private static final Http NO_HTTP = call -> {
        throw new AssertionError("a folder needs no HTTP");
    };

    final Authority authority = new Authority();
    private final LedgerFixture fixture = new LedgerFixture(1, OFFICE, RECEIVER);
    private final Ledger ledger = fixture.ledger();
    private final Canonical canonical = Canonical.standard();
    private final Path folder;
    private final FolderContentStore store;
    private final MailDoor door;
    private final Ports ports;
    private int left;

    DocumentDrop(Path folder) {
        this.folder = folder;
        try {
            Path in = Files.createDirectories(folder.resolve("den"));
            Path out = Files.createDirectories(folder.resolve("di"));
            store = FolderContentStore.open(folder.resolve("kho"), ContentLimits.STANDARD, Clock.systemUTC());
            ports = new DocumentFolderConnector()
                    .open(new Settings(Map.of("inbox", in.toString(), "outbox", out.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Configuration configuration = configuration();
        door = new MailDoor(
                canonical,
                () -> configuration,
                ledger.intake(),
                ledger.sources(),
                store,
                new Doorkeeper(new VisitBook(), ledger.refusals()));
    }

    /** Left in this order, all of them some time ago. */
    void leave(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("den").resolve(name + ".xml"), content);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.now().minus(Duration.ofDays(1)).plusSeconds(++left)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leave(String name, String content) {
        leave(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** One reading of the folder. */
    void read() {
        ports.mailboxes().get(0).read(NO_HTTP, door.of(OFFICE, () -> false));
    }

    void lookAtSignatures() {
        new SignatureRounds(
                        ledger,
                        canonical,
                        store,
                        new DssSignatureCheck(authority.alone(), Duration.ofSeconds(2), Clock.systemUTC()),
                        fixture.clock())
                .run();
    }

    Map<String, SetAside> setAside() {
        return ledger.sources().list(OFFICE, 0, 100).stream()
                .collect(Collectors.toMap(SetAside::source, Function.identity()));
    }

    /** Bytes that are kept under a hash and that a collection would not take. */
    byte[] kept(String hash) throws IOException {
        ContentHash asked = ContentHash.of(hash);
        if (ledger.contents().named(List.of(asked)).isEmpty()) {
            throw new AssertionError("nobody needs " + hash);
        }
        try (InputStream in = store.of(OFFICE).open(asked)) {
            return in.readAllBytes();
        }
    }

    /** The file of a content, to be damaged. */
    Path fileOf(String hash) {
        return folder.resolve("kho/kept").resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Names in a folder of the office. */
    List<String> names(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(where))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    List<OfficialDocument> documents(String id) {
        return timeline().messages(id).stream()
                .map(message -> canonical.read(message.type(), message.payload()))
                .filter(OfficialDocument.class::isInstance)
                .map(OfficialDocument.class::cast)
                .toList();
    }

    /** Hands a document to a system that takes files. */
    Outcome deliver(OfficialDocument document) {
        return deliver(ports.sinks().get(0), document);
    }

    private <M extends CanonicalMessage> Outcome deliver(Sink<M> sink, OfficialDocument document) {
        return sink.deliver(TestParcel.of("m-1", sink.accepts().cast(document)).with(store.of(OFFICE)), NO_HTTP);
    }

    DocumentTimeline.Story story(String id) {
        DocumentTimeline documents = timeline();
        return documents.tell(documents.messages(id), code -> code, Lang.EN);
    }

    private DocumentTimeline timeline() {
        Texts texts = Texts.of("ledger");
        Timeline timeline =
                new Timeline(ledger.archive(), new Transitions(ledger.archive(), canonical), name -> name, texts);
        return new DocumentTimeline(ledger, canonical, timeline, name -> name, texts);
    }

    private static Configuration configuration() {
        Organisations none = Organisations.of(List.of());
        return new Configuration(
                none,
                Map.of(),
                Subscriptions.of(List.of(new Subscription(RECEIVER, TYPES, Set.of(), Set.of())), none),
                Map.of(),
                Map.of(),
                Entitlements.NONE,
                Sharing.NONE,
                Map.of(),
                Map.of(),
                WorkingDays.WEEKENDS_ONLY);
    }

    @Override
    public void close() {
        fixture.close();
        authority.close();
    }
}

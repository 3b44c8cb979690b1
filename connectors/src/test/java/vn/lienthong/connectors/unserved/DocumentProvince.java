package vn.lienthong.connectors.unserved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.EventDoor;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.model.Agency;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.StatusCode;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.reorganisation.Following;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.LocalHub;
import vn.lienthong.testkit.ledger.ScriptedReceiver;
import vn.lienthong.testkit.ledger.VisitBook;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventReader;

/**
 * A province with a document system for its office and its health department, the axis for everybody outside, and a
 * commune without any.
 */
final class DocumentProvince implements AutoCloseable {
    static final OrgCode OFFICE = OrgCode.of("000.00.00.H44");
    static final OrgCode HEALTH = OrgCode.of("000.00.12.H44");
    static final OrgCode COMMUNE = OrgCode.of("000.00.31.H44");
    /** It was divided, and nobody has said who answers for it. */
    static final OrgCode DIVIDED = OrgCode.of("000.00.32.H44");

    static final OrgCode GOVERNMENT = OrgCode.of("000.00.00.G22");
    static final String WAITING = "chua-co-he-thong";
    private static final List<String> SYSTEMS = List.of("qlvb-ubnd", "qlvb-y-te", "qlvb-xa", "truc-quoc-gia");
    private static final Http NO_HTTP = call -> {
        throw new IllegalStateException("no call expected");
    };

    private final Path config;
    private final LedgerFixture node;
    private final Map<String, List<List<OrgCode>>> received = new HashMap<>();
    private final ConfigurationHolder holder;
    private final Following following;
    private final EventDoor door;
    private final LocalHub hub;
    private int ids;

    DocumentProvince(Path folder) throws IOException {
        config = folder;
        write();
        List<String> all = new ArrayList<>(SYSTEMS);
        all.add(WAITING);
        node = new LedgerFixture(2, all.toArray(String[]::new));
        holder = new ConfigurationHolder(config, connectors(), name -> Optional.of("khong-phai-bi-mat"));
        following = new Following(node.ledger(), holder, next -> {});
        door = new EventDoor(
                EventReader.standard(),
                holder::current,
                node.ledger().intake(),
                new Doorkeeper(new VisitBook(), node.ledger().refusals()));
        OpenConnections connections = new OpenConnections(Canonical.standard().types());
        Map<String, Flow> flows = new HashMap<>();
        for (String name : SYSTEMS) {
            received.put(name, new CopyOnWriteArrayList<>());
            connections.open(name, Ports.of(receiver(name)), NO_HTTP);
        }
        connections.open(WAITING, new UnservedConnector().open(new Settings(Map.of())), NO_HTTP);
        all.forEach(name -> flows.put(name, new Flow(2, 0, Duration.ofMillis(200))));
        hub = new LocalHub(node.ledger(), connections, flows, node.clock());
    }

    private ScriptedReceiver receiver(String name) {
        ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.IDEMPOTENT);
        receiver.behave((parcel, attempt) -> {
            assertThat(parcel.json()).isEqualTo(Canonical.standard().bytes(parcel.message()));
            if (parcel.message() instanceof OfficialDocument document) {
                received(name).add(document.to().stream().map(Agency::code).toList());
            }
            return ScriptedReceiver.Deed.TAKE;
        });
        return receiver;
    }

    private static Map<String, Connector> connectors() {
        Connector simulated = new Connector() {
            @Override
            public String id() {
                return "gia-lap";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of();
            }

            @Override
            public Ports open(Settings settings) {
                return Ports.of(new ScriptedReceiver(Repeatability.IDEMPOTENT));
            }
        };
        return Map.of("gia-lap", simulated, "unserved", new UnservedConnector());
    }

    /** For whom each document was that a system got, in order. */
    List<List<OrgCode>> received(String system) {
        return Objects.requireNonNull(received.get(system), system);
    }

    /** The office of the province sends a document. */
    MessageNumber send(OrgCode... to) {
        return post("qlvb-ubnd", Documents.to(OFFICE, to));
    }

    void says(OrgCode agency, StatusCode code, Instant at) {
        post("truc-quoc-gia", Documents.saying(Documents.to(OFFICE, agency), agency, code, at));
    }

    private MessageNumber post(String source, CanonicalMessage message) {
        String type = message instanceof DocumentStatus ? "document-status" : "official-document";
        Answer answer = door.receive(
                        new Caller("http", "van-thu", Set.copyOf(SYSTEMS)),
                        "application/json",
                        Map.of(
                                "ce-specversion",
                                "1.0",
                                "ce-id",
                                "m-" + ++ids,
                                "ce-source",
                                source,
                                "ce-type",
                                "vn.lienthong." + type + ".v1"),
                        Canonical.standard().bytes(message))
                .get(0);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).receipt().number();
    }

    /** State of each delivery with those that it is for. */
    Map<String, String> deliveries(MessageNumber number) {
        Map<String, String> states = new TreeMap<>();
        node.ledger()
                .archive()
                .deliveriesOf(number)
                .forEach(delivery ->
                        states.put(delivery.ref().connection(), delivery.shownState() + " " + delivery.offices()));
        return states;
    }

    DocumentTimeline.Story story() {
        Canonical canonical = Canonical.standard();
        Texts texts = Texts.of("ledger");
        Archive archive = node.ledger().archive();
        DocumentTimeline timeline = new DocumentTimeline(
                node.ledger(),
                canonical,
                new Timeline(archive, new Transitions(archive, canonical), name -> name, texts),
                name -> name,
                texts);
        return timeline.tell(timeline.messages(Documents.to(OFFICE, GOVERNMENT).key()), code -> code, Lang.EN);
    }

    /** The commune gets a document system. */
    void communeIsJoined() throws IOException {
        Path file = config.resolve("subscriptions.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        + "- {to: qlvb-xa, types: [official-document, document-status], organisations: [H44.31]}\n");
        assertThat(following.reload(new Act("p.mau", "Xã đã có phần mềm")).problems())
                .isEmpty();
    }

    /** How many lines of the balance do not hold. */
    long wrongBalances() {
        return node.ledger().balance().since(node.ledger().intake().today()).stream()
                .filter(line -> line.difference() != 0)
                .count();
    }

    private void write() throws IOException {
        write("organisations/2025.yaml", """
                organisations:
                  - {code: [H44.101], name: Phường Mẫu, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                  - {code: [H44.102], name: Xã Mới, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                events:
                  - {type: SPLIT, on: 2025-07-01, basis: Thử, from: [H44.32], to: [H44.101, H44.102], late: ask}
                """);
        write("organisations.yaml", """
                - {code: [G22, 000.00.00.G22], name: Văn phòng Chính phủ, kind: MINISTRY}
                - {code: [G14, 000.00.00.G14], name: Bộ Tài chính, kind: MINISTRY}
                - {code: [H44, 000.00.00.H44], name: UBND tỉnh, kind: PROVINCE}
                - {code: [H44.12, 000.00.12.H44], name: Sở Y tế, kind: DEPARTMENT, parent: H44}
                - {code: [H44.32, 000.00.32.H44], name: Xã đã chia, kind: COMMUNE, parent: H44}
                - {code: [H44.31, 000.00.31.H44], name: Xã Mẫu, kind: COMMUNE, parent: H44}
                """);
        for (String name : SYSTEMS) {
            write("connections/" + name + ".yaml", "{connector: gia-lap, title: Hệ thống, owner: H44}\n");
        }
        write("connections/" + WAITING + ".yaml", "{connector: unserved, title: Chưa có hệ thống, owner: H44}\n");
        write("clients.yaml", "[]\n");
        write("subscriptions.yaml", """
                - {to: truc-quoc-gia, types: [official-document, document-status], outside: [H44]}
                - {to: qlvb-y-te, types: [official-document, document-status], organisations: [H44.12]}
                - {to: qlvb-ubnd, types: [official-document, document-status], organisations: [H44], outside: [H44.12, H44.31]}
                - {to: chua-co-he-thong, types: [official-document, document-status], unserved: true}
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Override
    public void close() {
        hub.close();
        node.close();
    }
}

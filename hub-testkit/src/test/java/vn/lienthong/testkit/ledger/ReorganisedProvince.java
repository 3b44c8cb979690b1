package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.EventDoor;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.reorganisation.Effects;
import vn.lienthong.reorganisation.Following;
import vn.lienthong.reorganisation.Performance;
import vn.lienthong.reorganisation.Rehearsal;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventReader;

/** A node with its doors, couriers and receivers, a folder of configuration, and a plan beside it. */
final class ReorganisedProvince implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final List<String> RECEIVERS = List.of("cong", "ioc", "ioc-vinh-phuc");
    private static final Caller SENDER = new Caller("http", "nguon", Set.of("nguon-vinh-phuc"));
    private static final Http NO_HTTP = call -> {
        throw new IllegalStateException("no call expected");
    };

    private final Path config;
    private final Path plan;
    private final LedgerFixture node = new LedgerFixture(4, RECEIVERS.toArray(String[]::new));
    private final LedgerFixture desk = node.secondNode(4, RECEIVERS.toArray(String[]::new));
    private final Map<String, ScriptedReceiver> receivers = new HashMap<>();
    private final Map<String, List<Map<OrgCode, OrgCode>>> successors = new HashMap<>();
    private final ConfigurationHolder holder;
    private final Following following;
    private final EventDoor door;
    private final LocalHub hub;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();
    private boolean spoiled;

    ReorganisedProvince(Path folder) throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        plan = folder.resolve("2025-07-01.yaml");
        write();
        holder = new ConfigurationHolder(config, connectors(), name -> Optional.of("khong-phai-bi-mat"));
        following = new Following(node.ledger(), holder, next -> {});
        door = new EventDoor(
                EventReader.standard(),
                holder::current,
                node.ledger().intake(),
                new Doorkeeper(new VisitBook(), node.ledger().refusals()));
        OpenConnections connections = new OpenConnections(Canonical.standard().types());
        Map<String, Flow> flows = new HashMap<>();
        for (String name : RECEIVERS) {
            ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.IDEMPOTENT);
            receivers.put(name, receiver);
            successors.put(name, new CopyOnWriteArrayList<>());
            endOfOutage(name);
            connections.open(name, Ports.of(receiver), NO_HTTP);
            flows.put(name, new Flow(4, 0, Duration.ofMillis(200)));
        }
        hub = new LocalHub(node.ledger(), connections, flows, node.clock());
    }

    private static Map<String, Connector> connectors() {
        return Map.of("gia-lap", new Connector() {
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
        });
    }

    Ledger ledger() {
        return node.ledger();
    }

    Configuration configuration() {
        return holder.current();
    }

    ScriptedReceiver receiver(String name) {
        return Objects.requireNonNull(receivers.get(name), name);
    }

    List<Map<OrgCode, OrgCode>> successorsSeen(String name) {
        return Objects.requireNonNull(successors.get(name), name);
    }

    void outage(String... names) {
        for (String name : names) {
            receiver(name).behave((parcel, attempt) -> ScriptedReceiver.Deed.BE_DOWN);
        }
    }

    void endOfOutage(String name) {
        receiver(name).behave((parcel, attempt) -> {
            successorsSeen(name).add(parcel.successions().succeeded());
            return ScriptedReceiver.Deed.TAKE;
        });
    }

    /** A dossier with a running id, of an office, on a day. */
    Receipt send(String office, int number, String day) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"nguon-vinh-phuc","type":"vn.lienthong.dossier.v1",
                 "datacontenttype":"application/json","data":{"number":"%s-250620-%04d",
                 "procedure":{"code":"1.900001","name":"Thủ tục mẫu","fieldCode":"G09-NC01","fieldName":"Người có công"},
                 "channel":"ONLINE","applicant":{"kind":"CITIZEN","name":"Phạm Thị Mẫu"},
                 "timing":{"receivedAt":"%sT08:20:00+07:00"},"status":"RECEIVED",
                 "offices":{"intake":"%s","competent":"%s"},
                 "flags":{"digitised":true,"verifiedByVneid":false,"onlinePayment":"NONE","databases":[]},
                 "documents":[],"fees":[],"supplements":[],"results":[]}}
                """.formatted(ids.incrementAndGet(), office, number, day, office, office);
        Answer answer = door.receive(
                        SENDER, "application/cloudevents+json", Map.of(), event.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).receipt();
    }

    Effects rehearse() {
        return rehearsal()
                .effects(desk.ledger().archive(), desk.ledger().intake().today());
    }

    private Rehearsal rehearsal() {
        Configuration after = Configuration.rehearse(
                        config,
                        Map.of("organisations/2025-07-01.yaml", plan),
                        connectors(),
                        name -> Optional.of("khong-phai-bi-mat"))
                .configuration()
                .orElseThrow();
        return new Rehearsal(holder.current(), after, DAY, Canonical.standard());
    }

    /** @param meanwhile what happens while the desk waits for the node */
    Performance.Result perform(Act act, BooleanSupplier meanwhile) {
        try {
            Rehearsal rehearsal = rehearsal();
            if (spoiled) {
                connection("hong", "H99");
            }
            return new Performance(desk.ledger(), rehearsal, () -> {
                        boolean again = meanwhile.getAsBoolean();
                        following.look();
                        return again;
                    })
                    .perform(Files.readAllBytes(plan), config.resolve("organisations/2025-07-01.yaml"), act);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean aFewTimes() {
        return waits.incrementAndGet() < 4;
    }

    /** After the rehearsal somebody else's edit makes the folder bad. */
    void spoilTheFolder() {
        spoiled = true;
    }

    void reload(Act act) {
        assertThat(following.reload(act).problems()).isEmpty();
    }

    Timeline.Story story(Receipt receipt) {
        return new Timeline(
                        ledger().archive(),
                        new Transitions(ledger().archive(), Canonical.standard()),
                        UnaryOperator.identity(),
                        Texts.of("ledger"))
                .tell(receipt.number(), Lang.EN)
                .orElseThrow();
    }

    Map<String, DeliveryState> states(Receipt receipt) {
        Map<String, DeliveryState> states = new TreeMap<>();
        ledger().archive()
                .deliveriesOf(receipt.number())
                .forEach(delivery -> states.put(delivery.ref().connection(), delivery.state()));
        return states;
    }

    void assertInOrder(String name) {
        Map<String, Integer> last = new HashMap<>();
        for (String effect : receiver(name).effects()) {
            String[] keyAndId = effect.split("#", 2);
            int id = Integer.parseInt(keyAndId[1]);
            assertThat(last.getOrDefault(keyAndId[0], 0)).as(effect).isLessThan(id);
            last.put(keyAndId[0], id);
        }
    }

    @Override
    public void close() {
        hub.close();
        desk.close();
        node.close();
    }

    private void write() throws IOException {
        write("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Phú Thọ cũ, kind: PROVINCE}
                - {code: [H62], name: Vĩnh Phúc, kind: PROVINCE}
                - {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT, parent: H44}
                - {code: [H62.05], name: Sở Nội vụ Vĩnh Phúc, kind: DEPARTMENT, parent: H62}
                - {code: [H44.31], name: Huyện, kind: DISTRICT, parent: H44}
                - {code: [H44.31.20], name: Xã Một, kind: COMMUNE, parent: H44.31}
                - {code: [H44.31.21], name: Xã Hai, kind: COMMUNE, parent: H44.31}
                """);
        Files.writeString(plan, """
                organisations:
                  - {code: [H44, 000.00.00.H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2025-07-01}
                  - {code: [H44.101], name: Phường Mới, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                  - {code: [H44.102], name: Xã Mới, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                events:
                  - {type: MERGE, on: 2025-07-01, basis: Nghị quyết 202/2025/QH15, from: [H44, H62], to: [H44]}
                  - {type: MERGE, on: 2025-07-01, basis: Đề án, from: [H62.05], to: [H44.05]}
                  - {type: ABOLISH, on: 2025-07-01, basis: Nghị quyết 203/2025/QH15, from: [H44.31]}
                  - {type: MERGE, on: 2025-07-01, basis: Đề án, from: [H44.31.20], to: [H44.102]}
                  - {type: SPLIT, on: 2025-07-01, basis: Đề án, from: [H44.31.21], to: [H44.101, H44.102], late: ask}
                moves:
                  - {from: ioc-vinh-phuc, to: ioc, on: 2025-07-01}
                """);
        connection("nguon-vinh-phuc", "H62.05");
        connection("cong", "H44");
        connection("ioc", "H44");
        connection("ioc-vinh-phuc", "H62");
        write("subscriptions.yaml", """
                - {to: cong, types: [dossier]}
                - {to: ioc, types: [dossier], organisations: [H44]}
                - {to: ioc-vinh-phuc, types: [dossier], organisations: [H62]}
                """);
        write("clients.yaml", """
                - id: phan-mem-vinh-phuc
                  title: Phần mềm
                  secret: ${env:BI_MAT}
                  rights: [READ_STATE]
                  organisations: [H62]
                """);
    }

    private void connection(String name, String owner) throws IOException {
        write("connections/" + name + ".yaml", "{connector: gia-lap, title: Hệ thống, owner: " + owner + "}\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

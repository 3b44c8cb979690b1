package vn.lienthong.connectors.documentaxis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.edxml.EdxmlWriter;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.MailDoor;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.StatusCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Sharing;
import vn.lienthong.registry.Subscription;
import vn.lienthong.registry.Subscriptions;
import vn.lienthong.registry.WorkingDays;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.VisitBook;
import vn.lienthong.wire.Canonical;

/** The axis, a hub's door with a real ledger, and what arrives from far away. */
final class AxisTown implements AutoCloseable {
    static final String AXIS = "truc-vpcp";
    static final String OFFICE = "qlvb";
    private static final Set<String> TYPES =
            Set.of("vn.lienthong.official-document.v1", "vn.lienthong.document-status.v1");

    final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    final LedgerFixture ledger = new LedgerFixture(1, AXIS, OFFICE);
    final PooledHttp http = PooledHttp.open(HttpOptions.to(axis.base()));
    final FolderContentStore store;
    final MailDoor door;
    private final String sample;

    AxisTown(Path folder, ContentLimits limits) {
        try {
            Organisations none = Organisations.of(List.of());
            Subscriptions subscriptions =
                    Subscriptions.of(List.of(new Subscription(OFFICE, TYPES, Set.of(), Set.of())), none);
            Configuration configuration = new Configuration(
                    none,
                    Map.of(),
                    subscriptions,
                    Map.of(),
                    Map.of(),
                    Entitlements.NONE,
                    Sharing.NONE,
                    Map.of(),
                    Map.of(),
                    WorkingDays.WEEKENDS_ONLY);
            store = FolderContentStore.open(folder, limits, Clock.systemUTC());
            door = new MailDoor(
                    Canonical.standard(),
                    () -> configuration,
                    ledger.ledger().intake(),
                    ledger.ledger().sources(),
                    store,
                    new Doorkeeper(new VisitBook(), ledger.ledger().refusals()));
            sample = new String(
                    Objects.requireNonNull(AxisTown.class.getResourceAsStream("/edxml/new-document.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection newly opened, as after a start. */
    static Ports open(Clock clock) {
        return new DocumentAxisConnector(clock)
                .open(new Settings(
                        Map.of("system-id", AxisSystem.PHU_THO.id(), "secret", AxisSystem.PHU_THO.secret())));
    }

    void read() {
        read(http, door.of(AXIS, () -> false));
    }

    static void read(Http http, Mailbox.Letters letters) {
        open(Clock.systemUTC()).mailboxes().get(0).read(http, letters);
    }

    /** A document of the government to the province, with a number of its own. */
    String document(int number) {
        return sample.replace("000.00.00.H44,2021/03/05,15/UBND-VX", "000.00.00.G22,2021/03/05," + number + "/VPCP")
                .replace("<edXML:CodeNumber>15<", "<edXML:CodeNumber>" + number + "<")
                .replace("OrganId>000.00.00.G22<", "OrganId>X<")
                .replace("OrganId>000.00.00.H44<", "OrganId>000.00.00.G22<")
                .replace("OrganId>X<", "OrganId>000.00.00.H44<");
    }

    void documentArrives(int number) {
        arrives("edoc", document(number));
    }

    void statusArrives(int second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EdxmlWriter.write(Documents.status(StatusCode.REGISTERED), new MemoryContents(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String status = out.toString(StandardCharsets.UTF_8)
                .replace("09:47:12", "09:%02d:%02d".formatted(second / 60, second % 60))
                .replace("OrganId>000.00.00.G22<", "OrganId>X<")
                .replace("OrganId>000.00.00.H44<", "OrganId>000.00.00.G22<")
                .replace("OrganId>X<", "OrganId>000.00.00.H44<");
        arrives("status", status);
    }

    void arrives(String messageType, String edxml) {
        axis.arrives(messageType, "000.00.00.G22", edxml.getBytes(StandardCharsets.UTF_8));
    }

    /** Keys of what is in the ledger from a source, in order. */
    List<String> accepted(String source, String type) {
        try (var connection = ledger.database().getConnection();
                var statement = connection.prepareStatement(
                        "select key from message where source = ? and type = ? order by position")) {
            statement.setString(1, source);
            statement.setString(2, type);
            List<String> keys = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
        axis.close();
        ledger.close();
    }
}

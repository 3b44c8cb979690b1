package vn.lienthong.connectors.documentaxis;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.BoxAgencies;
import vn.lienthong.connectors.packages.PackageMailbox;
import vn.lienthong.connectors.packages.PackageSink;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * Exchanges official documents and their statuses with agencies all over the country over the national document axis
 * (Trục liên thông văn bản quốc gia, VXP), on behalf of all agencies of the province.
 *
 * <p>An answer counts by its {@code status} and {@code ErrorCode} alone. A document that has come is said to have come,
 * status 01, once for each of our agencies. ASSUMED where the public sources are silent (domain sections 1.7 and 9.4):
 * the error codes of the provincial variant, that the version is not signed, that {@code fail} takes a package off the
 * list, and that {@code senderDocId} of the sent list can be fetched by its sender.
 */
public final class DocumentAxisConnector implements Connector {
    private final Clock clock;

    public DocumentAxisConnector() {
        this(Clock.systemUTC());
    }

    DocumentAxisConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "document-axis";
    }

    @Override
    public List<Setting<?>> settings() {
        return AxisSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        Axis axis = new Axis(settings, clock);
        AxisBox box = new AxisBox(axis, clock);
        return Ports.ofLetters(
                        List.of(new PackageMailbox(box)),
                        List.of(),
                        List.of(
                                new PackageSink<>(OfficialDocument.class, new AxisPost(axis, Axis.DOCUMENT), clock),
                                new PackageSink<>(DocumentStatus.class, new AxisPost(axis, Axis.STATUS), clock)))
                .with(new BoxAgencies(box, axis::agencies));
    }
}

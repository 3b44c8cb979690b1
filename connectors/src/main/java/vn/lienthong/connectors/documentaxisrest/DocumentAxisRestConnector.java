package vn.lienthong.connectors.documentaxisrest;

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
 * Exchanges official documents and their statuses over a provincial axis that is entered with a log-in and speaks REST
 * (domain section 1.8, Lạng Sơn), on behalf of all agencies of the province.
 *
 * <p>An answer counts when its {@code code} is 200, {@code data.status} is OK and there is no {@code errorDetail}. The token
 * is used until the axis refuses it. ASSUMED where the public source is silent: that {@code getEdoc}, {@code updateStatus} and
 * {@code getSentEdocList} are there as at the national axis, with {@code docId} and the days as parameters; that lists
 * stand in {@code data.content}, a package in {@code data.data}, a refusal's code in {@code data.errorCode}; that what is
 * {@code done} or {@code fail} may stay on the list and says so in {@code status}.
 */
public final class DocumentAxisRestConnector implements Connector {
    private final Clock clock;

    public DocumentAxisRestConnector() {
        this(Clock.systemUTC());
    }

    DocumentAxisRestConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "document-axis-rest";
    }

    @Override
    public List<Setting<?>> settings() {
        return RestAxisSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        RestAxis axis = new RestAxis(settings, clock);
        RestAxisBox box = new RestAxisBox(axis, clock);
        return Ports.ofLetters(
                        List.of(new PackageMailbox(box)),
                        List.of(),
                        List.of(
                                new PackageSink<>(
                                        OfficialDocument.class, new RestAxisPost(axis, RestAxis.DOCUMENT), clock),
                                new PackageSink<>(
                                        DocumentStatus.class, new RestAxisPost(axis, RestAxis.STATUS), clock)))
                .with(new BoxAgencies(box, axis::agencies));
    }
}

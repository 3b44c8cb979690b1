package vn.lienthong.connectors.sharedcatalogue;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.connectors.ngsp.NgspSettings;

/**
 * Asks for shared catalogues (danh mục dùng chung, DMDC) by their names; {@code ./hub code-list} makes code lists of them.
 *
 * <p>A list is an answer; an object with {@code Count} is a failure, though HTTP says 200. ASSUMED: an empty list is a catalogue
 * that is not there.
 */
public final class SharedCatalogueConnector implements Connector {
    private static final Setting<String> PATH =
            PathSetting.of("path", "Path of the service below base.").or("/dmdc");

    private final Clock clock;

    public SharedCatalogueConnector() {
        this(Clock.systemUTC());
    }

    SharedCatalogueConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "shared-catalogue";
    }

    @Override
    public List<Setting<?>> settings() {
        return NgspSettings.with(PATH);
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of(new CatalogueGateway(new NgspService(settings, clock), settings.get(PATH)));
    }
}

package vn.lienthong.connectors.nationalportal;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Synchronises dossiers and their progress with the national public service portal (Cổng Dịch vụ công quốc gia) through
 * the exchange adapter of a security server, and asks it for procedures of the national catalogue.
 *
 * <p>An answer counts by its {@code error_code} alone. ASSUMED where the public sources are silent (domain section 9.4):
 * the path {@code /mapi/g}, codes other than 0 and -3, that {@code TraCuuHoSo} answers with the dossier and its steps in
 * {@code TienDo[]}, and that a refused call has taken nothing in.
 */
public final class NationalPortalConnector implements Connector {
    private final Clock clock;

    public NationalPortalConnector() {
        this(Clock.systemUTC());
    }

    NationalPortalConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "national-portal";
    }

    @Override
    public List<Setting<?>> settings() {
        return PortalSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        Portal portal = new Portal(settings, clock);
        return Ports.of(new DossierSink(portal), new ProgressSink(portal, clock))
                .withGateways(List.of(new ProcedureGateway(Catalogue.of(portal))));
    }
}

package vn.lienthong.connectors.nationalportal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connectors.support.Portal;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalPortalConnectorTest extends ConnectorTck {
    private final Portal portal = new Portal(NationalPortalSimulator.start(0));

    @AfterAll
    void stop() {
        portal.real().close();
    }

    @Override
    protected Connector connector() {
        return new NationalPortalConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base", base + "/XrdAdapter/RestService/forward",
                "username", NationalPortalSimulator.USERNAME,
                "password", NationalPortalSimulator.PASSWORD,
                "unit", NationalPortalSimulator.UNIT,
                "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider");
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(portal);
    }

    @Override
    protected Set<String> volatileFields() {
        return Set.of("session");
    }

    /** The portal takes steps only of a dossier that it knows. */
    @Override
    protected void prepare(CanonicalMessage message, Http http) {
        if (message instanceof DossierProgress step) {
            Dossiers.put(step.number(), http);
        }
    }
}

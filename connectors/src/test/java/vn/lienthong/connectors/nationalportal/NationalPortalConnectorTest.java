package vn.lienthong.connectors.nationalportal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.connectors.support.Portal;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.model.ProcedureQuestion;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalPortalConnectorTest extends GatewayTck {
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
    protected GatewayStage stage() {
        ProcedureCode code = ProcedureCode.of("1.900001");
        return new GatewayStage() {
            @Override
            public URI base() {
                return portal.base();
            }

            @Override
            public List<Case> cases() {
                return List.of(
                        new Case(
                                QuestionKind.PROCEDURE,
                                "known",
                                new ProcedureQuestion(code),
                                Optional.of(asTheCatalogueHasIt(code))),
                        new Case(
                                QuestionKind.PROCEDURE,
                                "unknown",
                                new ProcedureQuestion(ProcedureCode.of("9.999999")),
                                Optional.empty()));
            }

            @Override
            public void strike(Fault fault) {
                portal.strike(fault, Simulator.Where.EVERY_CALL);
            }

            @Override
            public void calm() {
                portal.calm();
            }
        };
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

    /** How its record is read has tests of its own. */
    private Procedure asTheCatalogueHasIt(ProcedureCode code) {
        try (PooledHttp http = PooledHttp.open(
                HttpOptions.to(URI.create(settings(portal.base()).get("base"))))) {
            return Catalogue.of(NationalServices.settings(connector(), settings(portal.base())), Clock.systemUTC())
                    .find(code, http)
                    .orElseThrow();
        }
    }
}

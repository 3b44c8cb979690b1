package vn.lienthong.connectors.restpull;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.AgencyStage;
import vn.lienthong.simulator.AgencySimulator;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceStage;

/** The three calls of domain section 5.4: days, pages and a token in the body, success by a code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestPullConnectorTest extends PullTck {
    private final AgencySimulator agency = AgencySimulator.start(0);

    @AfterAll
    void stop() {
        agency.close();
    }

    @Override
    protected Connector connector() {
        return new RestPullConnector(Clock.fixed(AgencyStage.NOW, ZoneOffset.UTC));
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.ofEntries(
                Map.entry("base", base.toString()),
                Map.entry("path", "/cddh/DanhSachDuLieu"),
                Map.entry("method", "post"),
                Map.entry(
                        "body",
                        "{\"token\":\"{token}\",\"fromDate\":\"{from}\",\"toDate\":\"{to}\",\"page\":{page},\"limit\":{size}}"),
                Map.entry("records", "/data"),
                Map.entry("optional", "ten"),
                Map.entry("key", "ma"),
                Map.entry("ok-field", "/error/code"),
                Map.entry("ok-values", "200"),
                Map.entry("login-again-values", "401"),
                Map.entry("total", "/total"),
                Map.entry("paging", "page"),
                Map.entry("start", "2026-02-20"),
                Map.entry("window-days", "7"),
                Map.entry("date-form", "dd/MM/yyyy"),
                Map.entry("auth", "login"),
                Map.entry("user", AgencySimulator.USER),
                Map.entry("password", AgencySimulator.PASSWORD),
                Map.entry("login-path", "/login"),
                Map.entry("login-field", "/data/accessToken"));
    }

    @Override
    protected SourceStage stage() {
        return new AgencyStage(agency);
    }
}

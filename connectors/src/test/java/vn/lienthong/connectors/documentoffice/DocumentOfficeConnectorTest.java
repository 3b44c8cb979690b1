package vn.lienthong.connectors.documentoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.connectors.support.OfficeOfTheKit;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.simulator.ClerkHabit;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentOfficeConnectorTest extends ConnectorTck {
    private static final String SECRET = "demo-office-secret-0001";

    private final OfficeOfTheKit office =
            new OfficeOfTheKit(DocumentOfficeSimulator.start(0, SECRET, ClerkHabit.QUICK));
    private final Contents contents = new MemoryContents();

    DocumentOfficeConnectorTest() {
        Store.keep(contents, "%PDF-1.4\n% demo\n");
    }

    @AfterAll
    void stop() {
        office.real().close();
    }

    @Override
    protected Connector connector() {
        return new DocumentOfficeConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("base", base.toString(), "organ-id", "000.00.00.H44", "secret", SECRET);
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(office);
    }

    @Override
    protected Contents contents() {
        return contents;
    }

    @Override
    protected JsonNode tree(byte[] nativeForm) {
        return TextNode.valueOf(new String(nativeForm, StandardCharsets.UTF_8).strip());
    }
}

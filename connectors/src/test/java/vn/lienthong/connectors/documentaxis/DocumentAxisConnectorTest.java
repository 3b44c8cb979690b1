package vn.lienthong.connectors.documentaxis;

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
import vn.lienthong.connectors.support.AxisOfTheKit;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentAxisConnectorTest extends ConnectorTck {
    private final AxisOfTheKit axis = new AxisOfTheKit(DocumentAxisSimulator.start(0));
    private final Contents contents = new MemoryContents();

    DocumentAxisConnectorTest() {
        Store.keep(contents, "%PDF-1.4\n% demo\n");
    }

    @AfterAll
    void stop() {
        axis.real().close();
    }

    @Override
    protected Connector connector() {
        return new DocumentAxisConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base", base.toString(),
                "system-id", AxisSystem.PHU_THO.id(),
                "secret", AxisSystem.PHU_THO.secret());
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(axis);
    }

    @Override
    protected Contents contents() {
        return contents;
    }

    /** The package alone, out of the multipart body that carries it. */
    @Override
    protected JsonNode tree(byte[] nativeForm) {
        String text = new String(nativeForm, StandardCharsets.UTF_8);
        if (!text.startsWith("--")) {
            return TextNode.valueOf(text.strip());
        }
        int start = text.indexOf("\r\n\r\n") + 4;
        return TextNode.valueOf(
                text.substring(start, text.lastIndexOf("\r\n--")).strip());
    }
}

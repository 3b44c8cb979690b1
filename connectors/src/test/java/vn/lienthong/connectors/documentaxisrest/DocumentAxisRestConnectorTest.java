package vn.lienthong.connectors.documentaxisrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.connectors.support.Strikes;
import vn.lienthong.simulator.AxisAccount;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisRestSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentAxisRestConnectorTest extends ConnectorTck {
    private final Behind axis = new Behind(DocumentAxisRestSimulator.start(0));
    private final Contents contents = new MemoryContents();

    DocumentAxisRestConnectorTest() {
        Store.keep(contents, "%PDF-1.4\n% demo\n");
    }

    @AfterAll
    void stop() {
        axis.real.close();
    }

    @Override
    protected Connector connector() {
        return new DocumentAxisRestConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base", base.toString(),
                "system-id", AxisSystem.PHU_THO.id(),
                "secret", AxisSystem.PHU_THO.secret(),
                "username", AxisAccount.PHU_THO.username(),
                "password", AxisAccount.PHU_THO.password());
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(axis);
    }

    @Override
    protected Contents contents() {
        return contents;
    }

    /** The package alone, out of the form that carries it as its last part. */
    @Override
    protected JsonNode tree(byte[] nativeForm) {
        String text = new String(nativeForm, StandardCharsets.UTF_8);
        if (!text.startsWith("--")) {
            return TextNode.valueOf(text.strip());
        }
        int start = text.lastIndexOf("\r\n\r\n") + 4;
        return TextNode.valueOf(
                text.substring(start, text.lastIndexOf("\r\n--")).strip());
    }

    private record Behind(DocumentAxisRestSimulator real) implements Simulator {
        @Override
        public URI base() {
            return real.base();
        }

        @Override
        public void strike(Fault fault, Where where) {
            Strikes.on(real.faults(), fault, where, List.of("sendEdoc"));
        }

        @Override
        public void calm() {
            real.faults().off();
        }

        @Override
        public void reset() {
            real.reset();
        }

        @Override
        public List<String> effects() {
            return real.effects().stream()
                    .map(effect -> effect.messageType() + " " + effect.hash())
                    .toList();
        }
    }
}

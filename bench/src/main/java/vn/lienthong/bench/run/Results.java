package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last result of each scenario, kept between runs so that the page can show all of them. */
final class Results {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;
    private final ObjectNode all;

    Results(Path file) {
        this.file = file;
        try {
            this.all = Files.exists(file)
                    ? json.readValue(file.toFile(), ObjectNode.class)
                    : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("earlier results cannot be read", e);
        }
    }

    /** Keeps the result with the plan and the machine that it belongs to. */
    void keep(String scenario, Plan plan, JsonNode result) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set("machine", Machine.describe());
        kept.set("plan", json.valueToTree(plan));
        kept.set("result", result);
        all.set(scenario, kept);
        try {
            Files.createDirectories(file.getParent());
            json.writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be written", e);
        }
    }

    JsonNode of(String scenario) {
        return all.path(scenario);
    }

    String text() {
        return all.toPrettyString();
    }
}

package vn.lienthong.bench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.bench.event.Options;

/** Documents: many small ones by two ways, a large one, and the list of all agencies; each part in a small heap of its own. */
final class Documents {
    private static final String MAIN = "documents.DocumentsMain";
    private static final List<String> SMALL_HEAP = List.of("-Xmx256m");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workplace workplace;
    private final boolean quick;
    private final Options options;

    Documents(Workplace workplace, Options options) {
        this.workplace = workplace;
        this.options = options;
        this.quick = options.text("size", "full").equals("quick");
    }

    ObjectNode measure() {
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        String documents = options.text("documents", quick ? "500" : "6000");
        String warmUp = options.text("document-warm-up", quick ? "200" : "2000");
        for (String way : List.of("stream", "dom")) {
            try (Child axis = Child.startTalking(
                    "axis-" + way,
                    workplace.java(MAIN, List.of("-Xmx2g"), List.of("--part", "axis", "--folder", folder("axis"))),
                    workplace)) {
                String base = lines(axis).findFirst().orElseThrow(() -> new IllegalStateException(axis.tail()));
                results.set(way, part(way, "--axis", base, "--documents", documents, "--warm-up", warmUp));
            }
        }
        results.set("large", part("large", "--mib", options.text("mib", quick ? "64" : "1024")));
        results.set("agencies", part("agencies"));
        return results;
    }

    private JsonNode part(String name, String... more) {
        List<String> args = new ArrayList<>(List.of("--part", name, "--folder", folder(name)));
        args.addAll(List.of(more));
        try (Child child = Child.startTalking(name, workplace.java(MAIN, SMALL_HEAP, args), workplace)) {
            String result = lines(child)
                    .filter(line -> line.startsWith("{"))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new IllegalStateException(name + " ended without a result:\n" + child.tail()));
            return JSON.readTree(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException(name + " did not answer in JSON", e));
        }
    }

    private String folder(String part) {
        return workplace.data("documents-" + part).toString();
    }

    private static Stream<String> lines(Child child) {
        return new BufferedReader(child.process().inputReader()).lines();
    }
}

package vn.lienthong.connectors.packages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.AnswerReader;
import vn.lienthong.connector.ListedAgency;

/** An answer with agencies, in {@code data} or in {@code content} within it: each is handed over while it comes. */
public final class AgenciesAnswer implements AnswerReader {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonFactory JSON = MAPPER.getFactory();
    private static final Set<String> LISTS = Set.of("data", "content");
    /** Zero-width and other invisible characters stand in names that were pasted together. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final AgencyList.Taking taking;
    private Optional<ObjectNode> said = Optional.empty();

    public AgenciesAnswer(AgencyList.Taking taking) {
        this.taking = taking;
    }

    /** What stood beside the agencies; empty before an answer was read. */
    public Optional<ObjectNode> said() {
        return said;
    }

    @Override
    public void read(InputStream answer) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        try (JsonParser json = JSON.createParser(answer).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an answer of the system");
            }
            object(json, rest);
        }
        answer.transferTo(OutputStream.nullOutputStream());
        said = Optional.of(rest);
    }

    private void object(JsonParser json, ObjectNode rest) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode line = MAPPER.readTree(json);
                    agency(line).ifPresent(taking::take);
                }
            } else if (value == JsonToken.START_OBJECT && name.equals("data")) {
                object(json, rest.putObject(name));
            } else if (value.isScalarValue()) {
                rest.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private static Optional<ListedAgency> agency(JsonNode line) {
        String code = text(line, "code");
        List<String> others = Stream.of("code102", "oldCode")
                .map(name -> text(line, name))
                .filter(other -> !other.isEmpty() && !other.equals(code) && other.indexOf(' ') < 0)
                .distinct()
                .toList();
        String parent = Stream.of("parentId", "pid", "pcode")
                .map(name -> text(line, name))
                .filter(above -> !above.isEmpty())
                .findFirst()
                .orElse("");
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListedAgency(code, others, text(line, "name"), parent));
    }

    private static String text(JsonNode line, String name) {
        return INVISIBLE
                .matcher(line.path(name).asText(""))
                .replaceAll("")
                .replace('\0', ' ')
                .strip();
    }
}

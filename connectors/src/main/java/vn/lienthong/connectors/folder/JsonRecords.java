package vn.lienthong.connectors.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of a JSON list, or one after another; what is nested has names such as {@code a.b} and {@code a.0.b}. */
final class JsonRecords implements Records {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_COLUMNS = 5_000;

    private final JsonParser json;
    private final String path;
    private final List<String> optional;
    private boolean begun;
    private boolean list;
    private boolean ended;
    private long number;

    private JsonRecords(JsonParser json, Dialect dialect) {
        this.json = json;
        this.path = dialect.record();
        this.optional = dialect.columns().names();
    }

    static JsonRecords open(Path file, Dialect dialect) throws IOException {
        return new JsonRecords(FACTORY.createParser(dialect.encoding().open(file)), dialect);
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            return ended ? null : read();
        } catch (JsonEOFException e) {
            throw BrokenFile.cut(line(), e);
        } catch (JsonProcessingException e) {
            throw BrokenFile.malformed(line(), e);
        }
    }

    private @Nullable Found read() throws IOException {
        JsonToken token = begun ? json.nextToken() : first();
        begun = true;
        if (token == null || (list && token == JsonToken.END_ARRAY)) {
            ended = true;
            readToTheEnd();
            return null;
        }
        number++;
        Map<String, String> columns = new LinkedHashMap<>();
        if (token == JsonToken.START_OBJECT) {
            flatten("", token, columns);
            optional.forEach(name -> columns.putIfAbsent(name, ""));
        } else {
            // Not a record: without columns it is set aside by itself.
            json.skipChildren();
        }
        return new Found(number, columns);
    }

    /** The first record's first token; null when there is none. */
    private @Nullable JsonToken first() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw BrokenFile.cut(1, null);
        }
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            token = step(token, step);
        }
        list = token == JsonToken.START_ARRAY;
        return list ? json.nextToken() : token;
    }

    private JsonToken step(JsonToken token, String name) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = name.equals(json.currentName());
                JsonToken value = json.nextToken();
                if (here) {
                    return value;
                }
                json.skipChildren();
            }
        }
        throw new BrokenFile("record_missing", Map.of("record", path), null);
    }

    // So that a cut after the list is seen too.
    private void readToTheEnd() throws IOException {
        while (json.nextToken() != null) {
            json.skipChildren();
        }
    }

    private void flatten(String name, JsonToken token, Map<String, String> columns) throws IOException {
        if (columns.size() > MOST_COLUMNS) {
            throw new BrokenFile("record_too_wide", Map.of("most", Integer.toString(MOST_COLUMNS)), null);
        }
        if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String inner = json.currentName();
                flatten(name.isEmpty() ? inner : name + "." + inner, json.nextToken(), columns);
            }
        } else if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                flatten(name + "." + index++, item, columns);
            }
        } else {
            columns.put(name, token == JsonToken.VALUE_NULL ? "" : json.getText());
        }
    }

    private long line() {
        return json.currentLocation().getLineNr();
    }

    @Override
    public String unit() {
        return "record";
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

package vn.lienthong.connectors.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of a JSON list, or one after another; what is nested has names such as {@code a.b} and {@code a.0.b}. */
public final class JsonRecords implements Records {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_COLUMNS = 5_000;

    private final JsonParser json;
    private final DocumentPath path;
    private final List<String> optional;
    private boolean begun;
    private boolean list;
    private boolean ended;
    private long number;

    private JsonRecords(JsonParser whole, DocumentPath path, List<String> optional) {
        this.json = at(path, whole);
        this.path = path;
        this.optional = optional;
    }

    /** Closes the text with itself. */
    public static JsonRecords open(Reader text, DocumentPath path, List<String> optional) throws IOException {
        return new JsonRecords(FACTORY.createParser(text), path, optional);
    }

    static JsonRecords open(InputStream content, DocumentPath path, List<String> optional) throws IOException {
        return new JsonRecords(FACTORY.createParser(content), path, optional);
    }

    static Optional<String> find(byte[] content, DocumentPath path) throws IOException {
        try (JsonParser json = at(path, FACTORY.createParser(content))) {
            JsonToken token = json.nextToken();
            return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
                    ? Optional.of(json.getText())
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private static JsonParser at(DocumentPath path, JsonParser whole) {
        return path.isWhole()
                ? whole
                : new FilteringParserDelegate(
                        whole,
                        new JsonPointerBasedFilter(path.pointer()),
                        TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
                        true);
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            return ended ? null : read();
        } catch (JsonProcessingException e) {
            throw broken(e);
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
            throw path.isWhole() ? BrokenDocument.cut(1) : BrokenDocument.missing(path);
        }
        // Many a service says null where it means an empty list.
        if (token == JsonToken.VALUE_NULL && !path.isWhole()) {
            return null;
        }
        list = token == JsonToken.START_ARRAY;
        return list ? json.nextToken() : token;
    }

    // So that a cut after the list is seen too.
    private void readToTheEnd() throws IOException {
        while (json.nextToken() != null) {
            json.skipChildren();
        }
    }

    private void flatten(String name, JsonToken token, Map<String, String> columns) throws IOException {
        if (columns.size() > MOST_COLUMNS) {
            throw BrokenDocument.tooWide(MOST_COLUMNS);
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

    private static BrokenDocument broken(JsonProcessingException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return e instanceof JsonEOFException ? BrokenDocument.cut(line) : BrokenDocument.malformed(line);
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

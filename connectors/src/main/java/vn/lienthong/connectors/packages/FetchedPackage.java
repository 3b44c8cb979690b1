package vn.lienthong.connectors.packages;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.AnswerReader;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.ContentHash;

/** An answer with a package as base64 in {@code data}, or in {@code data} within that: it goes into the store while it comes, the rest is kept as it is. */
public final class FetchedPackage implements AnswerReader {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Contents contents;
    private Optional<Contents.Kept> kept = Optional.empty();
    private Optional<ContentTooLarge> tooLarge = Optional.empty();
    private Optional<ObjectNode> said = Optional.empty();

    FetchedPackage(Contents contents) {
        this.contents = contents;
    }

    /** Only looks at the bytes. */
    public static FetchedPackage lookedAt() {
        return new FetchedPackage(new HashOnly());
    }

    Optional<Contents.Kept> kept() {
        return kept;
    }

    public Optional<ContentHash> hash() {
        return kept.map(Contents.Kept::hash);
    }

    /** Why there is none although the system gave one. */
    Optional<ContentTooLarge> tooLarge() {
        return tooLarge;
    }

    /** What stood beside the package; empty before an answer was read. */
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
        drain(answer);
        said = Optional.of(rest);
    }

    private void object(JsonParser json, ObjectNode rest) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            field(json, json.currentName(), rest);
        }
    }

    private void field(JsonParser json, String name, ObjectNode rest) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("data") && value == JsonToken.VALUE_STRING) {
            keep(json);
        } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
            object(json, rest.putObject(name));
        } else if (value.isScalarValue()) {
            rest.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    private void keep(JsonParser json) throws IOException {
        try {
            Contents.Kept some = contents.keep(out -> json.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, out));
            kept = some.size() == 0 ? Optional.empty() : Optional.of(some);
        } catch (ContentTooLarge e) {
            tooLarge = Optional.of(e);
        } catch (ContentsAway e) {
            throw new SourceTrouble("content_store", Map.of());
        }
    }

    // What follows the object is nothing of interest, but the line is to be used again.
    private static void drain(InputStream answer) throws IOException {
        answer.transferTo(OutputStream.nullOutputStream());
    }
}

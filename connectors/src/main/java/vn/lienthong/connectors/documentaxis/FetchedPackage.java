package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;

/** The answer of {@code getEdoc}: the package in base64 goes into the store while it comes, the rest is an answer. */
final class FetchedPackage implements Axis.PackageReader {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Contents contents;
    private Optional<Contents.Kept> kept = Optional.empty();
    private Optional<ContentTooLarge> tooLarge = Optional.empty();

    FetchedPackage(Contents contents) {
        this.contents = contents;
    }

    Optional<Contents.Kept> kept() {
        return kept;
    }

    /** Why there is none although the axis gave one. */
    Optional<ContentTooLarge> tooLarge() {
        return tooLarge;
    }

    @Override
    public AxisAnswer read(InputStream answer) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        try (JsonParser json = JSON.createParser(answer).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an answer of the axis");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, json.currentName(), rest);
            }
        }
        drain(answer);
        return AxisAnswer.of(rest).orElseThrow(() -> new IOException("not an answer of the axis"));
    }

    private void field(JsonParser json, String name, ObjectNode rest) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("data") && value == JsonToken.VALUE_STRING) {
            keep(json);
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
        }
    }

    // What follows the object is nothing of interest, but the line is to be used again.
    private static void drain(InputStream answer) throws IOException {
        answer.transferTo(OutputStream.nullOutputStream());
    }
}

package vn.lienthong.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/**
 * What a source's incident says: a reason of the catalogue ({@code source.<reason>}) and the facts that fill its sentence.
 */
public record SourceSignal(String reason, Map<String, String> facts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the ledger keeps it. */
    public String toText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** Empty when the text says something else: incidents of other kinds carry a signal of their own. */
    public static Optional<SourceSignal> find(String text) {
        if (!text.startsWith("{\"reason\":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text, SourceSignal.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}

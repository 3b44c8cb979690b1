package vn.lienthong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Details of a report's events, as the ledger keeps them. */
final class Told {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Told() {}

    static String findings(List<Finding> findings) {
        return text(findings);
    }

    static String changes(List<Change> changes) {
        return text(changes);
    }

    /** What {@link #findings} wrote. */
    static List<Finding> findings(@Nullable String text) {
        return read(text, new TypeReference<>() {});
    }

    /** What {@link #changes} wrote. */
    static List<Change> changes(@Nullable String text) {
        return read(text, new TypeReference<>() {});
    }

    private static <T> List<T> read(@Nullable String text, TypeReference<List<T>> type) {
        if (text == null) {
            return List.of();
        }
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of an event cannot be read", e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of records is always JSON", e);
        }
    }
}

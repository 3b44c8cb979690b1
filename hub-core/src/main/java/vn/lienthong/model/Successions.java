package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the offices that a message names, kept beside the message: the message itself stays as its sender wrote
 * it.
 *
 * @param succeeded office as named → code of who has taken its place
 * @param undecided office as named → codes of those who may have; a person decides
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Successions(Map<OrgCode, OrgCode> succeeded, Map<OrgCode, List<OrgCode>> undecided) {
    public static final Successions NONE = new Successions(Map.of(), Map.of());
    private static final ObjectReader READER = new ObjectMapper().readerFor(Successions.class);
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    public Successions {
        succeeded = inOrder(succeeded);
        undecided = inOrder(undecided);
    }

    public static Successions of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is kept beside a message cannot be read", e);
        }
    }

    /** What is not written is nothing. */
    private static <V> Map<OrgCode, V> inOrder(@Nullable Map<OrgCode, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Nothing where no office has a successor. */
    public Optional<String> text() {
        if (equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WRITER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("successions cannot be written", e);
        }
    }

    /** Who has taken an office's place, or the office itself. */
    public OrgCode now(OrgCode named) {
        return succeeded().getOrDefault(named, named);
    }
}

package vn.lienthong.connectors.paged;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;

/**
 * How far a service has been read, as a bookmark keeps it.
 *
 * @param of what is read; a bookmark of something else counts as none
 * @param open first day of the window that is being read; null between readings
 * @param page number of the next page of it; null at its begin
 * @param done day up to which the last reading came; null before it came to an end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Progress(
        @JsonProperty("of") String of,
        @JsonProperty("open") @Nullable String open,
        @JsonProperty("page") @Nullable Long page,
        @JsonProperty("done") @Nullable String done) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Progress of(Bookmark bookmark, String what) {
        Progress nothing = new Progress(what, null, null, null);
        if (bookmark.isStart()) {
            return nothing;
        }
        try {
            Progress known = JSON.readValue(bookmark.text(), Progress.class);
            known.window();
            known.reached();
            return what.equals(known.of) ? known : nothing;
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            // Not ours, as after a change of the connector: reading again does no harm.
            return nothing;
        }
    }

    Progress in(Window window, Optional<Long> next) {
        return new Progress(of, window.first().toString(), next.orElse(null), null);
    }

    Progress ended(LocalDate today) {
        return new Progress(of, null, null, today.toString());
    }

    Optional<LocalDate> window() {
        return Optional.ofNullable(open).map(LocalDate::parse);
    }

    Optional<LocalDate> reached() {
        return Optional.ofNullable(done).map(LocalDate::parse);
    }

    Bookmark bookmark() {
        try {
            return new Bookmark(JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.lienthong.connectors.onestop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import vn.lienthong.model.InvalidValue;

/**
 * Moments of the LGSP form. ASSUMED, for the XSD's source gives no form: ISO 8601, and one without a zone is Vietnamese
 * time.
 */
final class LgspMoments {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private LgspMoments() {}

    static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            return local(text);
        }
    }

    private static Instant local(String text) {
        try {
            return LocalDateTime.parse(text).atZone(VIETNAM).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidValue.of("moment", "expected", "2026-03-05T08:20:00");
        }
    }
}

package vn.lienthong.connectors.vendorform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.ProvinceTime;

/**
 * Moments in forms whose documents do not say how they are written. ASSUMED: ISO 8601, and one without a zone is Vietnamese
 * time.
 */
public final class VendorMoments {

    private VendorMoments() {}

    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            return local(text);
        }
    }

    private static Instant local(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ProvinceTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidValue.of("moment", "expected", "2026-03-05T08:20:00");
        }
    }
}

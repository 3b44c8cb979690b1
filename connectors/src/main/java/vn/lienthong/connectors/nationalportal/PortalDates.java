package vn.lienthong.connectors.nationalportal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as the portal writes them: {@code yyyyMMddHHmmss} in Vietnamese time; an absent one is an empty text. */
final class PortalDates {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private PortalDates() {}

    static String of(@Nullable Instant moment) {
        return moment == null ? "" : FORM.format(moment);
    }
}

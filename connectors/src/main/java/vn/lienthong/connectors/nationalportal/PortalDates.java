package vn.lienthong.connectors.nationalportal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.ProvinceTime;

/** Moments as the portal writes them: {@code yyyyMMddHHmmss} in Vietnamese time; an absent one is an empty text. */
final class PortalDates {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ProvinceTime.ZONE);

    private PortalDates() {}

    static String of(@Nullable Instant moment) {
        return moment == null ? "" : FORM.format(moment);
    }
}

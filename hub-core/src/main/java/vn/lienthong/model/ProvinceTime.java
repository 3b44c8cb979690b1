package vn.lienthong.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The province's clock: its days begin and its moments are shown by it, whatever the machine's own zone is. */
public final class ProvinceTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A moment as people read it, to the second. */
    public static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZONE);

    private ProvinceTime() {}

    /** The day on which {@code moment} falls here. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}

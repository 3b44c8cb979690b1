package vn.lienthong.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.lienthong.model.ProvinceTime;

/** Times as people in the province read them. */
final class LocalTimes {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ProvinceTime.ZONE);

    private LocalTimes() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static LocalDate day(Instant at) {
        return ProvinceTime.day(at);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ProvinceTime.ZONE).toInstant();
    }
}

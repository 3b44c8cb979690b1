package vn.lienthong.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people in the province read them. */
final class LocalTimes {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(PROVINCE);

    private LocalTimes() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PROVINCE);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PROVINCE).toInstant();
    }
}

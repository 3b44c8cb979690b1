package vn.lienthong.simulator.onestop;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Office hours of an agency in Việt Nam: Monday to Friday, 7:30–11:30 and 13:30–17:00; public holidays are not known. */
final class WorkTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final long MORNING_SECONDS = Duration.between(MORNING, NOON).toSeconds();

    /** Seconds of work in a day. */
    static final long DAY =
            MORNING_SECONDS + Duration.between(AFTERNOON, LocalTime.of(17, 0)).toSeconds();

    private WorkTime() {}

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The moment after so many seconds of work on a working day. */
    static Instant at(LocalDate day, long second) {
        ZonedDateTime start = second < MORNING_SECONDS
                ? day.atTime(MORNING).atZone(ZONE)
                : day.atTime(AFTERNOON).atZone(ZONE).minusSeconds(MORNING_SECONDS);
        return start.plusSeconds(second).toInstant();
    }

    /** The moment after so many more seconds of work, over nights and weekends. */
    static Instant after(Instant from, long seconds) {
        LocalDate day = from.atZone(ZONE).toLocalDate();
        long second = worked(from) + seconds;
        while (second >= DAY || !isWorkingDay(day)) {
            if (isWorkingDay(day)) {
                second -= DAY;
            }
            day = day.plusDays(1);
        }
        return at(day, second);
    }

    /** Seconds of work between two moments. */
    static long between(Instant from, Instant to) {
        long seconds = worked(to) - worked(from);
        LocalDate last = to.atZone(ZONE).toLocalDate();
        for (LocalDate day = from.atZone(ZONE).toLocalDate(); day.isBefore(last); day = day.plusDays(1)) {
            seconds += isWorkingDay(day) ? DAY : 0;
        }
        return seconds;
    }

    private static long worked(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        if (!isWorkingDay(local.toLocalDate())) {
            return 0;
        }
        long morning = Duration.between(MORNING, local.toLocalTime()).toSeconds();
        long afternoon = Duration.between(AFTERNOON, local.toLocalTime()).toSeconds();
        long before = Math.min(Math.max(morning, 0), MORNING_SECONDS);
        return Math.min(before + Math.max(afternoon, 0), DAY);
    }
}

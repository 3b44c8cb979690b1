package vn.lienthong.simulator.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the demonstration prints: Vietnamese first, English second. */
final class Screen {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int BAR = 12;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final Motion motion;
    private boolean lineIsOpen;
    private String lastProgress = "";

    /** Whether one line may be drawn over and over. */
    enum Motion {
        REDRAWN,
        STILL
    }

    Screen(PrintWriter out, Motion motion) {
        this.out = out;
        this.motion = motion;
    }

    synchronized void say(String vietnamese, String english) {
        line(vietnamese);
        line("  " + english);
    }

    synchronized void line(String text) {
        if (lineIsOpen) {
            out.print(ERASE_LINE);
            lineIsOpen = false;
        }
        out.println(text);
        out.flush();
    }

    /** One line, drawn over; printed only by {@link #keep} when the output is a file. */
    synchronized void progress(String text) {
        lastProgress = text;
        if (motion == Motion.REDRAWN) {
            out.print(ERASE_LINE + text);
            out.flush();
            lineIsOpen = true;
        }
    }

    /** The last progress line stays. */
    synchronized void keep() {
        line(lastProgress);
    }

    /** Narrow enough for eighty columns: a line that wraps cannot be drawn over. */
    static String progressOf(Map<String, Standing> standings, int total) {
        Standing portal = standings.getOrDefault(Promises.PORTAL, Standing.NONE);
        Standing ioc = standings.getOrDefault(Promises.IOC, Standing.NONE);
        return String.format(
                Locale.ROOT,
                "  [%s] nhận %d │ Cổng: giao %d, %s %d, giữ %d │ IOC: giao %d",
                bar(portal.delivered(), total),
                portal.accepted(),
                portal.delivered(),
                portal.parked() > 0 ? "chờ cổng" : "chờ",
                portal.waiting() + portal.parked(),
                portal.of("HELD") + portal.quarantined(),
                ioc.delivered());
    }

    void table(Map<String, Standing> standings) {
        line(String.format(Locale.ROOT, "  %-34s %12s %12s", "", Promises.PORTAL, Promises.IOC));
        row("Đã nhận / accepted", Standing::accepted, standings);
        row("Đã giao / delivered", Standing::delivered, standings);
        row("Đang chờ / waiting", Standing::waiting, standings);
        row("Chờ đầu nhận / parked", Standing::parked, standings);
        row("Giữ lại / held", standing -> standing.of("HELD"), standings);
        row("Chưa rõ kết quả / unknown", standing -> standing.of("UNKNOWN"), standings);
        row("Cách ly / quarantined", Standing::quarantined, standings);
        row("Không gửi nữa / withdrawn", standing -> standing.of("WITHDRAWN"), standings);
    }

    void incidents(List<Outage.Incident> incidents) {
        for (Outage.Incident incident : incidents) {
            String opened = CLOCK.format(incident.openedAt());
            String seconds = seconds(incident.lasted());
            line(
                    incident.isOpen()
                            ? "  " + incident.connection() + ", " + incident.code() + ": mở / open " + opened
                                    + ", chưa đóng / still open"
                            : "  " + incident.connection() + ", " + incident.code() + ": mở / opened " + opened
                                    + ", đóng / closed "
                                    + CLOCK.format(incident.openedAt().plus(incident.lasted())) + ", " + seconds);
        }
    }

    static String seconds(Duration lasted) {
        return String.format(Locale.ROOT, "%.1f s", lasted.toMillis() / 1000.0);
    }

    private void row(String name, ToLongFunction<Standing> count, Map<String, Standing> standings) {
        line(String.format(
                Locale.ROOT,
                "  %-34s %12d %12d",
                name,
                count.applyAsLong(standings.getOrDefault(Promises.PORTAL, Standing.NONE)),
                count.applyAsLong(standings.getOrDefault(Promises.IOC, Standing.NONE))));
    }

    private static String bar(long done, int total) {
        int full = (int) Math.min(BAR, done * BAR / Math.max(1, total));
        return "█".repeat(full) + "·".repeat(BAR - full);
    }
}

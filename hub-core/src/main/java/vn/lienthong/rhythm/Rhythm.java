package vn.lienthong.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.lienthong.registry.WorkingDays;

/**
 * How long a source has been heard of after how long, as the days on which it told something new say. Counted in working
 * days: nobody expects anything at Tết.
 */
final class Rhythm {
    /** Fewer pauses say nothing about the next one. */
    private static final int PAUSES_TO_KNOW = 5;

    private final WorkingDays working;
    private final TreeSet<LocalDate> heard;

    Rhythm(WorkingDays working, List<LocalDate> heard) {
        this.working = working;
        this.heard = new TreeSet<>(heard);
    }

    /**
     * The silence, where there is more of it today than ever between two days of news.
     *
     * @param declared how many working days may pass, where the connection's file says so
     */
    Optional<Silence> silence(LocalDate today, Optional<Integer> declared) {
        return declared.or(this::longestPause).filter(usual -> !heard.isEmpty()).flatMap(usual -> {
            long days = working.between(heard.last(), today);
            return days > usual ? Optional.of(new Silence(heard.last(), days - 1, usual)) : Optional.empty();
        });
    }

    private Optional<Integer> longestPause() {
        long longest = 1;
        LocalDate before = heard.isEmpty() ? LocalDate.MAX : heard.first();
        for (LocalDate day : heard) {
            longest = Math.max(longest, working.between(before, day));
            before = day;
        }
        return heard.size() > PAUSES_TO_KNOW ? Optional.of((int) longest) : Optional.empty();
    }

    /**
     * Nothing came any more.
     *
     * @param since the last day with something new
     * @param days whole working days that have passed since
     * @param usual after how many working days something came at the latest
     */
    record Silence(LocalDate since, long days, int usual) {}
}

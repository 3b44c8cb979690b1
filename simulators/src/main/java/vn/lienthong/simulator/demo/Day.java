package vn.lienthong.simulator.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.simulator.onestop.OneStopEvent;
import vn.lienthong.simulator.onestop.OneStopMonth;

/**
 * One working day of the province's one-stop systems, in two halves, with one dossier that the portal will refuse.
 *
 * @param bad the event with bad content: in the first half, not its dossier's first, with successors in the second
 */
record Day(List<OneStopEvent> morning, List<OneStopEvent> afternoon, OneStopEvent bad) {
    private static final int WORKING_DAY = 3;
    private static final long SEED = 2026;

    static Day of(int dossiersOfTheMonth) {
        List<OneStopEvent> events = new ArrayList<>(OneStopMonth.of(YearMonth.of(2026, 3), dossiersOfTheMonth, SEED)
                .day(WORKING_DAY)
                .toList());
        int middle = events.size() / 2;
        int place = IntStream.range(0, middle)
                .filter(i -> isGoodPlace(events, i, middle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("too few dossiers to show a bad one"));
        OneStopEvent bad = spoiled(events.get(place));
        events.set(place, bad);
        return new Day(List.copyOf(events.subList(0, middle)), List.copyOf(events.subList(middle, events.size())), bad);
    }

    List<OneStopEvent> all() {
        List<OneStopEvent> all = new ArrayList<>(morning);
        all.addAll(afternoon);
        return all;
    }

    /** How many events each system sent, by the name of its connection. */
    Map<String, Long> bySource() {
        return all().stream().collect(Collectors.groupingBy(OneStopEvent::source, TreeMap::new, Collectors.counting()));
    }

    private static boolean isGoodPlace(List<OneStopEvent> events, int place, int middle) {
        OneStopEvent event = events.get(place);
        return event.isDossier()
                && events.subList(0, place).stream().anyMatch(before -> isOfOneDossier(before, event))
                && events.subList(place + 1, middle).stream().anyMatch(after -> isOfOneDossier(after, event))
                && events.subList(middle, events.size()).stream().anyMatch(after -> isOfOneDossier(after, event));
    }

    private static boolean isOfOneDossier(OneStopEvent one, OneStopEvent other) {
        return one.subject().equals(other.subject());
    }

    private static OneStopEvent spoiled(OneStopEvent event) {
        return withSummary(event, PortalSettings.POISON);
    }

    /** The same event, told otherwise. */
    static OneStopEvent withSummary(OneStopEvent event, String addition) {
        return new OneStopEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.data()
                        .deepCopy()
                        .put("summary", event.data().path("summary").asText() + " " + addition));
    }
}

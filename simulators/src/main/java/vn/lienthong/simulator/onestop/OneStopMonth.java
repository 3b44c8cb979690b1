package vn.lienthong.simulator.onestop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A believable month of dossiers of Phú Thọ's one-stop offices, all invented. The same seed plays the same month, byte
 * by byte; events come in order of time, those of one dossier in the order they happened, and a dossier that is taken in
 * late in the month goes on until it is done.
 */
public final class OneStopMonth {
    public static final int DOSSIERS = 10_000;
    public static final YearMonth MONTH = YearMonth.of(2026, 3);

    private final long seed;
    private final Arrivals arrivals;

    private OneStopMonth(YearMonth month, int dossiers, long seed) {
        this.seed = seed;
        this.arrivals = new Arrivals(month, dossiers, seed);
    }

    /** March 2026 with 10,000 dossiers. */
    public static OneStopMonth seeded(long seed) {
        return new OneStopMonth(MONTH, DOSSIERS, seed);
    }

    public static OneStopMonth of(YearMonth month, int dossiers, long seed) {
        if (dossiers < 1 || dossiers > 2_000_000) {
            throw new IllegalArgumentException("dossiers of a month: 1–2,000,000 expected");
        }
        return new OneStopMonth(month, dossiers, seed);
    }

    public List<LocalDate> workingDays() {
        return arrivals.workingDays();
    }

    /** All events in order of time; only the open dossiers are in memory. */
    public Stream<OneStopEvent> events() {
        return events(arrivals.workingDays());
    }

    /** Everything that becomes of the dossiers taken in on the month's n-th working day, from 1. */
    public Stream<OneStopEvent> day(int n) {
        List<LocalDate> days = arrivals.workingDays();
        if (n < 1 || n > days.size()) {
            throw new IllegalArgumentException("working day " + n + " of the month: 1–" + days.size() + " expected");
        }
        return events(days.subList(n - 1, n));
    }

    private Stream<OneStopEvent> events(List<LocalDate> days) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Player(days), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }

    /** Merges the open dossiers; a day's dossiers are made when their first is due. */
    private final class Player implements Iterator<OneStopEvent> {
        private final Deque<LocalDate> days;
        private final PriorityQueue<OpenDossier> open =
                new PriorityQueue<>(Comparator.comparing(OpenDossier::next).thenComparing(OpenDossier::ordinal));
        private final Deque<OneStopEvent> ready = new ArrayDeque<>();

        Player(List<LocalDate> days) {
            this.days = new ArrayDeque<>(days);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                beginDays();
                OpenDossier dossier = open.poll();
                if (dossier == null) {
                    return false;
                }
                ready.addAll(dossier.step());
                if (!dossier.isOver()) {
                    open.add(dossier);
                }
            }
            return true;
        }

        @Override
        public OneStopEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the month is over");
            }
            return ready.remove();
        }

        private void beginDays() {
            while (!days.isEmpty() && (open.isEmpty() || !open.element().next().isBefore(opening(days.element())))) {
                for (Arrival arrival : arrivals.on(days.remove())) {
                    open.add(new OpenDossier(Life.of(arrival, seed), seed));
                }
            }
        }

        private Instant opening(LocalDate day) {
            return WorkTime.at(day, 0);
        }
    }

    /** A dossier whose life goes on. */
    private static final class OpenDossier {
        private final Life life;
        private final DossierRecord records;
        private int done;

        OpenDossier(Life life, long seed) {
            this.life = life;
            this.records = new DossierRecord(life, Dice.of(~seed, life.arrival().ordinal()));
        }

        Instant next() {
            return life.steps().get(done).at();
        }

        long ordinal() {
            return life.arrival().ordinal();
        }

        boolean isOver() {
            return done == life.steps().size();
        }

        /** The dossier itself when its state changes, then the step. */
        List<OneStopEvent> step() {
            Step step = life.steps().get(done);
            List<OneStopEvent> events = new ArrayList<>();
            if (done == 0 || life.steps().get(done - 1).status() != step.status()) {
                events.add(event(OneStopEvent.DOSSIER, "d", step));
            }
            events.add(event(OneStopEvent.PROGRESS, "p", step));
            done++;
            return events;
        }

        private OneStopEvent event(String type, String letter, Step step) {
            Arrival arrival = life.arrival();
            return new OneStopEvent(
                    arrival.number() + "." + letter + (done + 1),
                    arrival.competent().source(),
                    type,
                    arrival.number(),
                    step.at(),
                    letter.equals("d") ? records.dossier(step) : records.progress(step));
        }
    }
}

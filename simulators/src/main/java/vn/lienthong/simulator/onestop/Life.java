package vn.lienthong.simulator.onestop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole life of one dossier, decided at its arrival.
 *
 * @param dueAt date promised at arrival
 * @param steps at least one, in order, no two at the same moment
 */
record Life(Arrival arrival, Person person, Fate fate, Instant dueAt, List<Step> steps) {
    private static final long LEAST_GAP = 60;

    static Life of(Arrival arrival, long seed) {
        Dice dice = Dice.of(seed, arrival.ordinal());
        Person person = Person.of(arrival.procedure().applicant(), dice);
        Fate fate = dice.pick(List.of(Fate.values()), Fate::weight);
        Instant dueAt = WorkTime.after(arrival.receivedAt(), arrival.procedure().days() * WorkTime.DAY);
        long working = (long) (arrival.procedure().days() * WorkTime.DAY * pace(fate, dice));
        return new Life(
                arrival, person, fate, dueAt, steps(arrival.receivedAt(), Course.of(fate, dice), working, dice));
    }

    /** Date promised after the supplements that had come by then, each of which gives its time back. */
    Instant dueAtAsOf(Instant moment) {
        long waited = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i - 1).status() == Status.SUPPLEMENT_REQUESTED
                    && !steps.get(i).at().isAfter(moment)) {
                waited += WorkTime.between(steps.get(i - 1).at(), steps.get(i).at());
            }
        }
        return WorkTime.after(dueAt, waited);
    }

    Optional<Instant> firstAt(Status status) {
        return steps.stream()
                .filter(step -> step.status() == status)
                .map(Step::at)
                .min(Comparator.naturalOrder());
    }

    private static double pace(Fate fate, Dice dice) {
        return fate == Fate.LATE ? dice.between(1.1, 1.9) : dice.between(0.25, 0.95);
    }

    private static List<Step> steps(Instant start, List<Course.Leg> legs, long working, Dice dice) {
        double whole = Math.max(legs.stream().mapToDouble(Course.Leg::share).sum(), 1);
        List<Step> steps = new ArrayList<>();
        Instant at = start;
        for (Course.Leg leg : legs) {
            if (!steps.isEmpty()) {
                long share = (long) (working * leg.share() / whole * dice.between(0.6, 1.0));
                at = WorkTime.after(at, Math.max(share, LEAST_GAP));
            }
            steps.add(new Step(at, leg.status(), leg.content(), leg.desk()));
        }
        return List.copyOf(steps);
    }
}

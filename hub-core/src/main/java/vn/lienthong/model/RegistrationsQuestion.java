package vn.lienthong.model;

import java.time.temporal.ChronoUnit;

/**
 * Asks which dossiers the business register has received between two days, both of them included. Domain section 4.3.
 *
 * @param from first day
 * @param to last day; the register gives {@value #MOST_DAYS} days at a time
 */
public record RegistrationsQuestion(Day from, Day to) implements Question {
    /** ASSUMED: both ends count. */
    private static final int MOST_DAYS = 5;

    public RegistrationsQuestion {
        Rules.present("from", from);
        Rules.present("to", to);
        long days = ChronoUnit.DAYS.between(from.date(), to.date()) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw InvalidValue.of("window", "expected", "1–" + MOST_DAYS).in("to");
        }
    }

    @Override
    public String subject() {
        return from + " " + to;
    }

    @Override
    public String toString() {
        return "RegistrationsQuestion";
    }
}

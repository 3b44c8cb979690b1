package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who took whose place. Every step goes forward in time, so a walk ends. */
final class Succession {
    private final Map<Organisation, OrgEvent> ends = new HashMap<>();
    private final BiFunction<Organisation, LocalDate, List<Organisation>> lineage;

    /** @param lineage an organisation and those above it on a day */
    Succession(List<OrgEvent> events, BiFunction<Organisation, LocalDate, List<Organisation>> lineage) {
        this.lineage = lineage;
        events.forEach(event -> event.before().forEach(former -> ends.put(former, event)));
    }

    Optional<OrgEvent> endOf(Organisation organisation) {
        return Optional.ofNullable(ends.get(organisation));
    }

    /** What an organisation, or one of its codes, that has ended by a day is then. */
    Resolution follow(Organisation former, LocalDate day) {
        Organisation now = former;
        while (!now.validity().holdsOn(day)) {
            OrgEvent end = ends.get(now);
            if (end == null) {
                return new Resolution.Undecided(List.of(new Candidate(now, Candidate.Reason.LAST_BEARER)));
            }
            Optional<Organisation> next = next(end);
            if (next.isEmpty()) {
                return new Resolution.Undecided(candidates(now, end, day));
            }
            now = next.get();
        }
        return new Resolution.Succeeded(former, now);
    }

    private static Optional<Organisation> next(OrgEvent end) {
        return switch (end.type()) {
            case RENAME, MOVE, MERGE -> Optional.of(end.after().get(0));
            case SPLIT, ABOLISH -> end.late();
            case CREATE -> Optional.empty();
        };
    }

    private List<Candidate> candidates(Organisation ended, OrgEvent end, LocalDate day) {
        return end.type() == OrgEvent.Type.SPLIT
                ? offered(end.after(), Candidate.Reason.SPLIT_PART, day)
                : offered(above(ended), Candidate.Reason.STOOD_ABOVE, day);
    }

    private List<Organisation> above(Organisation ended) {
        List<Organisation> line = lineage.apply(ended, ended.validity().lastDay());
        return line.size() > 1 ? List.of(line.get(1)) : List.of();
    }

    /** Each as it is on the day; where that is not decided either, all that it may be. */
    private List<Candidate> offered(List<Organisation> units, Candidate.Reason reason, LocalDate day) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organisation unit : units) {
            Resolution now = unit.validity().holdsOn(day) ? new Resolution.Named(unit) : follow(unit, day);
            now.organisation().ifPresent(found -> candidates.add(new Candidate(found, reason)));
            candidates.addAll(now.candidates());
        }
        return candidates.stream().distinct().toList();
    }
}

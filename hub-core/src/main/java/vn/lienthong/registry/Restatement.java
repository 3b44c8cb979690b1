package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For whom an organisation counts on a later day, with which share, those above included. */
final class Restatement {
    private final Organisations organisations;
    private final LocalDate on;
    private final Map<Organisation, Map<Organisation, BigDecimal>> known = new HashMap<>();

    Restatement(Organisations organisations, LocalDate on) {
        this.organisations = organisations;
        this.on = on;
    }

    /** Nobody where no event leads to the day. */
    Map<Organisation, BigDecimal> of(Organisation unit) {
        Map<Organisation, BigDecimal> found = known.get(unit);
        if (found == null) {
            found = work(unit);
            known.put(unit, found);
        }
        return found;
    }

    private Map<Organisation, BigDecimal> work(Organisation unit) {
        if (unit.validity().holdsOn(on)) {
            return OrgView.whole(organisations.lineage(unit, on));
        }
        Optional<OrgEvent> end = organisations.endOf(unit);
        if (end.isEmpty() || end.get().on().isAfter(on)) {
            return Map.of();
        }
        return switch (end.get().type()) {
            case RENAME, MOVE, MERGE -> of(end.get().after().get(0));
            case SPLIT -> split(end.get());
            case ABOLISH -> above(unit);
            case CREATE -> Map.of();
        };
    }

    private Map<Organisation, BigDecimal> split(OrgEvent split) {
        List<BigDecimal> shares = split.shares();
        Map<Organisation, BigDecimal> sum = new HashMap<>();
        for (int part = 0; part < split.after().size(); part++) {
            BigDecimal share = shares.isEmpty() ? BigDecimal.ONE : shares.get(part);
            of(split.after().get(part)).forEach((unit, all) -> sum.merge(unit, all.multiply(share), BigDecimal::add));
        }
        if (shares.isEmpty()) {
            BigDecimal parts = BigDecimal.valueOf(split.after().size());
            sum.values().removeIf(counted -> counted.compareTo(parts) < 0);
            sum.replaceAll((unit, counted) -> BigDecimal.ONE);
        } else {
            sum.replaceAll((unit, counted) -> counted.stripTrailingZeros());
        }
        return sum;
    }

    private Map<Organisation, BigDecimal> above(Organisation ended) {
        List<Organisation> line = organisations.lineage(ended, ended.validity().lastDay());
        return line.size() > 1 ? of(line.get(1)) : Map.of();
    }
}

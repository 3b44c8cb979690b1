package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * The registry of organisations: one entry, many codes, days of validity. Codes are looked up and never computed from one
 * another, because provinces re-numbered their offices (domain section 2.1).
 */
public final class Organisations {
    // Five levels are the most that a code can express; twice that ends a walk through a tree that nobody checked.
    private static final int HIGHEST = 10;

    private final List<Organisation> all;
    private final Map<OrgCode, List<Entry>> entries = new HashMap<>();

    private Organisations(List<Organisation> all) {
        this.all = List.copyOf(all);
        for (Organisation organisation : this.all) {
            organisation
                    .bearings()
                    .forEach(bearing -> entries.computeIfAbsent(bearing.code(), c -> new ArrayList<>(1))
                            .add(new Entry(bearing.validity(), organisation)));
        }
        entries.values().forEach(found -> found.sort(Comparator.comparing(entry -> entry.validity.from())));
    }

    public static Organisations of(List<Organisation> all) {
        return new Organisations(all);
    }

    /** The organisation that a code, in whatever written form, names on a day. */
    public Optional<Organisation> find(OrgCode code, LocalDate day) {
        for (Entry entry : entries.getOrDefault(code, List.of())) {
            if (entry.validity.holdsOn(day)) {
                return Optional.of(entry.organisation);
            }
        }
        return Optional.empty();
    }

    /** The last organisation that ever had the code: tells "unknown" from "not valid on that day". */
    public Optional<Organisation> findEver(OrgCode code) {
        List<Entry> found = entries.getOrDefault(code, List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1).organisation);
    }

    /** In the order of the file. */
    public List<Organisation> list() {
        return all;
    }

    /** Whether an office is on that day one of the organisations that the codes name, or below one of them. */
    public boolean isWithin(OrgCode office, Set<OrgCode> codes, LocalDate day) {
        for (Organisation organisation : lineage(office, day)) {
            for (OrgCode code : codes) {
                if (organisation.isFoundUnder(code, day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The organisation of a code and those above it on a day, from below; empty for an unknown code. */
    public List<Organisation> lineage(OrgCode code, LocalDate day) {
        List<Organisation> line = new ArrayList<>(4);
        Optional<Organisation> next = find(code, day);
        while (next.isPresent() && line.size() < HIGHEST) {
            line.add(next.get());
            next = next.get().parent().flatMap(parent -> find(parent, day));
        }
        return line;
    }

    private record Entry(Validity validity, Organisation organisation) {}
}

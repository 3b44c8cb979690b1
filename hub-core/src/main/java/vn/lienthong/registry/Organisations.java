package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.model.OrgCode;

/**
 * The registry of organisations: one entry, many codes, days of validity, and the events that joined and parted them.
 * Codes are looked up and never computed from one another, because provinces re-numbered their offices (domain section
 * 2.1).
 */
public final class Organisations {
    // Five levels are the most that a code can express; twice that ends a walk through a tree that nobody checked.
    private static final int HIGHEST = 10;

    private final List<Organisation> all;
    private final List<OrgEvent> events;
    private final Map<OrgCode, List<Entry>> entries;
    private final Map<OrgCode, List<Entry>> proposed;
    private final Succession succession;

    private Organisations(List<Organisation> all, List<OrgEvent> events) {
        this.all = List.copyOf(all);
        this.events = List.copyOf(events);
        entries = index(this.all, Organisation::bearings);
        proposed = index(this.all, Organisation::proposals);
        succession = new Succession(this.events, this::lineage);
    }

    public static Organisations of(List<Organisation> all) {
        return new Organisations(all, List.of());
    }

    public static Organisations of(List<Organisation> all, List<OrgEvent> events) {
        return new Organisations(all, events);
    }

    private static Map<OrgCode, List<Entry>> index(
            List<Organisation> all, Function<Organisation, Stream<Organisation.Bearing>> codes) {
        Map<OrgCode, List<Entry>> index = new HashMap<>();
        for (Organisation organisation : all) {
            codes.apply(organisation)
                    .forEach(bearing -> index.computeIfAbsent(bearing.code(), c -> new ArrayList<>(1))
                            .add(new Entry(bearing.validity(), organisation)));
        }
        index.values().forEach(found -> found.sort(Comparator.comparing(entry -> entry.validity.from())));
        return index;
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

    /** Whether any organisation has, had or may have the code. */
    public boolean isKnown(OrgCode code) {
        return entries.containsKey(code) || proposed.containsKey(code);
    }

    /** What a code means on a day, also when it has ended by then: its successor, or candidates where nobody may guess. */
    public Resolution resolve(OrgCode code, LocalDate day) {
        Optional<Organisation> named = find(code, day);
        if (named.isPresent()) {
            return new Resolution.Named(named.get());
        }
        List<Candidate> offered = candidates(proposed, code, day, Candidate.Reason.PROPOSED_CODE);
        if (!offered.isEmpty()) {
            return new Resolution.Undecided(offered);
        }
        List<Entry> bearers = entries.getOrDefault(code, List.of());
        return bearers.stream()
                .filter(entry -> !entry.validity.until().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(last -> succession.follow(last.organisation, day))
                .orElseGet(() -> bearers.isEmpty()
                        ? new Resolution.Unknown(new Resemblance(this).of(code, day))
                        : new Resolution.Undecided(
                                List.of(new Candidate(bearers.get(0).organisation, Candidate.Reason.NOT_YET))));
    }

    /** What became of an organisation until a day. */
    public Resolution follow(Organisation organisation, LocalDate day) {
        return organisation.validity().holdsOn(day)
                ? new Resolution.Named(organisation)
                : succession.follow(organisation, day);
    }

    private static List<Candidate> candidates(
            Map<OrgCode, List<Entry>> index, OrgCode code, LocalDate day, Candidate.Reason reason) {
        return index.getOrDefault(code, List.of()).stream()
                .filter(entry -> entry.validity.holdsOn(day))
                .map(entry -> new Candidate(entry.organisation, reason))
                .toList();
    }

    /** In the order of the files. */
    public List<Organisation> list() {
        return all;
    }

    public List<OrgEvent> events() {
        return events;
    }

    /** Those that there are on a day. */
    public List<Organisation> list(LocalDate day) {
        return all.stream().filter(each -> each.validity().holdsOn(day)).toList();
    }

    /** Directly below an organisation on a day. */
    public List<Organisation> children(Organisation parent, LocalDate day) {
        return list(day).stream()
                .filter(each -> each.parent()
                        .flatMap(code -> find(code, day))
                        .filter(parent::equals)
                        .isPresent())
                .toList();
    }

    /** The event by which an organisation ended. */
    public Optional<OrgEvent> endOf(Organisation organisation) {
        return succession.endOf(organisation);
    }

    /** The event by which an organisation began. */
    public Optional<OrgEvent> beginningOf(Organisation organisation) {
        return events.stream()
                .filter(event -> event.after().contains(organisation))
                .findFirst();
    }

    /** Every code, proposed ones too. */
    public Set<OrgCode> codes() {
        Set<OrgCode> codes = new TreeSet<>(Comparator.comparing(OrgCode::value));
        codes.addAll(entries.keySet());
        codes.addAll(proposed.keySet());
        return codes;
    }

    /** Whether an office is on that day one of the organisations that the codes name, or below one of them. */
    public boolean isWithin(OrgCode office, Set<OrgCode> codes, LocalDate day) {
        return find(office, day)
                .filter(organisation -> isWithin(organisation, codes, day))
                .isPresent();
    }

    boolean isWithin(Organisation office, Set<OrgCode> codes, LocalDate day) {
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
        return find(code, day).map(first -> lineage(first, day)).orElse(List.of());
    }

    List<Organisation> lineage(Organisation first, LocalDate day) {
        List<Organisation> line = new ArrayList<>(4);
        Optional<Organisation> next = Optional.of(first);
        while (next.isPresent() && line.size() < HIGHEST) {
            line.add(next.get());
            next = next.get().parent().flatMap(parent -> find(parent, day));
        }
        return line;
    }

    private record Entry(Validity validity, Organisation organisation) {}
}

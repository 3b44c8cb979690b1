package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.model.OrgCode;

/**
 * An organisation as it was between two days. One that is renamed, merged or re-numbered ends, and another begins:
 * history is never rewritten.
 *
 * @param codes its official codes in all written forms; the first is the one that the hub shows
 * @param parent code of the organisation above it on each of its days
 * @param aliases other codes that it is found under, some only for a time
 */
public record Organisation(
        List<OrgCode> codes, String name, Kind kind, Optional<OrgCode> parent, Validity validity, List<Alias> aliases) {
    public Organisation {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("organisation has no code");
        }
    }

    /** The code that the hub shows. */
    public OrgCode code() {
        return codes.get(0);
    }

    /** Whether one of its official codes is written so, or one of its aliases as long as it itself lasts. */
    boolean bears(OrgCode code) {
        return bearings()
                .anyMatch(bearing -> bearing.code().equals(code)
                        && bearing.validity().until().equals(validity.until()));
    }

    public boolean isFoundUnder(OrgCode code, LocalDate day) {
        return validity.holdsOn(day)
                && bearings()
                        .anyMatch(b -> b.code().equals(code) && b.validity().holdsOn(day));
    }

    /** Every code with the days on which it leads to this organisation; those merely proposed are not among them. */
    Stream<Bearing> bearings() {
        return Stream.concat(codes.stream().map(code -> new Bearing(code, validity)), aliases(Confidence.CONFIRMED));
    }

    /** Codes that may be this organisation's; a person decides. */
    Stream<Bearing> proposals() {
        return aliases(Confidence.PROPOSED);
    }

    private Stream<Bearing> aliases(Confidence confidence) {
        return aliases.stream()
                .filter(alias -> alias.confidence() == confidence)
                .flatMap(alias ->
                        alias.validity().within(validity).stream().map(days -> new Bearing(alias.code(), days)));
    }

    /** The same, ended by an event on this day. */
    Organisation endedOn(LocalDate day) {
        return new Organisation(codes, name, kind, parent, new Validity(validity.from(), day), aliases);
    }

    /** Place of an organisation in the state; never used to compute a code. */
    public enum Kind {
        PROVINCE,
        DEPARTMENT,
        DISTRICT,
        COMMUNE,
        MINISTRY,
        OTHER
    }

    /** Whose numbering an alias belongs to. */
    public enum Scheme {
        /** {@code 000.00.12.H44}. */
        QCVN102,
        /** {@code H44.12}. */
        QD20,
        /** {@code 000-00-12-H44}, report systems. */
        DASH,
        /** Number of the General Statistics Office: province 2 digits, ward 5 digits. */
        GSO,
        /** Tax number of the organisation. */
        TAX,
        /** A vendor's own. */
        VENDOR
    }

    /** How sure it is that a code is an organisation's. */
    public enum Confidence {
        /** The code leads to the organisation. */
        CONFIRMED,
        /** It leads nowhere by itself: the organisation is a candidate that a person may choose. */
        PROPOSED
    }

    /**
     * Another code for the organisation.
     *
     * @param source where it was seen: a decision, a system
     */
    public record Alias(
            OrgCode code, Scheme scheme, Validity validity, Confidence confidence, Optional<String> source) {}

    record Bearing(OrgCode code, Validity validity) {}
}

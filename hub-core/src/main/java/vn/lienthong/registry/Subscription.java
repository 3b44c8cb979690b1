package vn.lienthong.registry;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * Who receives what.
 *
 * @param to the connection that receives
 * @param types event types, e.g. {@code vn.lienthong.dossier.v1}
 * @param from connections whose messages are meant; empty is every one
 * @param offices the offices that a message must concern
 */
public record Subscription(String to, Set<String> types, Set<String> from, Offices offices) {
    public Subscription {
        types = Set.copyOf(types);
        from = Set.copyOf(from);
    }

    /** @param organisations as in {@link Offices} */
    public Subscription(String to, Set<String> types, Set<String> from, Set<OrgCode> organisations) {
        this(to, types, from, new Offices(organisations, Set.of(), false));
    }

    /**
     * Offices that a message must concern.
     *
     * @param within the office is one of these or below them on the message's day; empty is every office
     * @param outside and none of these, nor below them
     * @param unserved what is addressed to an office that no other subscription names
     */
    public record Offices(Set<OrgCode> within, Set<OrgCode> outside, boolean unserved) {
        public Offices {
            within = Set.copyOf(within);
            outside = Set.copyOf(outside);
        }

        /** Every code that it names. */
        public Set<OrgCode> codes() {
            Set<OrgCode> codes = new LinkedHashSet<>(within);
            codes.addAll(outside);
            return codes;
        }

        boolean areNamed() {
            return !within.isEmpty() || !outside.isEmpty();
        }
    }
}

package vn.lienthong.registry;

import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * Who receives what.
 *
 * @param to the connection that receives
 * @param types event types, e.g. {@code vn.lienthong.dossier.v1}
 * @param from connections whose messages are meant; empty is every one
 * @param organisations the competent office is one of these or below them on the message's day; empty is every office
 */
public record Subscription(String to, Set<String> types, Set<String> from, Set<OrgCode> organisations) {
    public Subscription {
        types = Set.copyOf(types);
        from = Set.copyOf(from);
        organisations = Set.copyOf(organisations);
    }
}

package vn.lienthong.registry;

import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * A program that may use the hub's doors. Prints without its secret.
 *
 * @param sources connections that it may send for
 * @param organisations offices whose connections it may see, and steer as an operator, with those below them; empty is all
 */
public record Client(
        String id, String title, String secret, Set<String> sources, Set<Right> rights, Set<OrgCode> organisations) {
    public Client {
        sources = Set.copyOf(sources);
        rights = Set.copyOf(rights);
        organisations = Set.copyOf(organisations);
    }

    /** Whether it looks at connections, as an operator or a viewer does; who sends sees only what it sent. */
    public boolean isWatcher() {
        boolean operates = rights.contains(Right.RETRY) || rights.contains(Right.ADMINISTER);
        boolean sends = rights.contains(Right.SEND) || rights.contains(Right.ASK) || !sources.isEmpty();
        return operates || (rights.contains(Right.READ_STATE) && !sends);
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}

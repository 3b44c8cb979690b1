package vn.lienthong.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.model.Leg;
import vn.lienthong.model.OrgCode;

/** The ways of one message, put together: each connection once, for all the offices that lead there. */
final class Legs {
    private final Map<String, Set<OrgCode>> offices = new TreeMap<>();
    private final Set<String> everything = new LinkedHashSet<>();

    void everything(String connection) {
        offices.computeIfAbsent(connection, name -> new LinkedHashSet<>());
        everything.add(connection);
    }

    void add(String connection, Collection<OrgCode> some) {
        if (!some.isEmpty()) {
            offices.computeIfAbsent(connection, name -> new LinkedHashSet<>()).addAll(some);
        }
    }

    /** What a connection sent does not come back to it, by whatever way. */
    List<Leg> without(String source) {
        return offices.entrySet().stream()
                .filter(leg -> !leg.getKey().equals(source))
                .map(leg -> everything.contains(leg.getKey())
                        ? Leg.to(leg.getKey())
                        : new Leg(leg.getKey(), List.copyOf(leg.getValue())))
                .toList();
    }
}

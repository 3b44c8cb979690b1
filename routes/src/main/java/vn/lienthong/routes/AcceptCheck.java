package vn.lienthong.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.registry.Nearest;
import vn.lienthong.wire.CanonicalTypes;

/** What {@code hub:accept} may name: a connection of the installation and a canonical type. */
final class AcceptCheck {
    private static final String PREFIX = "vn.lienthong.";
    private static final String VERSION = ".v1";

    private final Set<String> connections;
    private final List<String> types;

    AcceptCheck(Collection<String> connections, CanonicalTypes types) {
        this.connections = Set.copyOf(connections);
        this.types = types.names().stream().map(AcceptCheck::shortened).toList();
    }

    /** The full name of a type as {@code hub:accept} writes it. */
    static String full(String type) {
        return PREFIX + type + VERSION;
    }

    /** Everything that is wrong with the parameters of one endpoint. */
    List<Mistake> mistakes(Map<String, Object> parameters) {
        List<Mistake> mistakes = new ArrayList<>();
        look("source", "unknown_connection", connections, parameters, mistakes);
        look("type", "unknown_type", types, parameters, mistakes);
        return mistakes;
    }

    private static void look(
            String name,
            String reason,
            Collection<String> known,
            Map<String, Object> parameters,
            List<Mistake> mistakes) {
        Object given = parameters.get(name);
        if (given == null) {
            mistakes.add(new Mistake(name, "missing_key", Map.of()));
        } else if (!known.contains(given.toString())) {
            mistakes.add(new Mistake(
                    name, reason, Nearest.facts(Map.of("value", given.toString()), given.toString(), known)));
        }
    }

    private static String shortened(String type) {
        return type.substring(PREFIX.length(), type.length() - VERSION.length());
    }

    /**
     * A parameter that is not there or names nothing.
     *
     * @param reason of the catalogue of settings
     */
    record Mistake(String parameter, String reason, Map<String, String> facts) {}
}

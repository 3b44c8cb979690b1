package vn.lienthong.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The connections that have a file; those that are not sound are known by name only. */
record ConnectionsFolder(Map<String, Optional<ConnectionFile.Joined>> found) {

    Set<String> names() {
        return found.keySet();
    }

    Map<String, ConnectionConfig> byName() {
        Map<String, ConnectionConfig> connections = new TreeMap<>();
        found.forEach((name, joined) -> joined.ifPresent(each -> connections.put(name, each.connection())));
        return connections;
    }

    Map<String, List<Class<?>>> accepts() {
        Map<String, List<Class<?>>> accepts = new TreeMap<>();
        found.forEach((name, joined) -> joined.ifPresent(each -> accepts.put(name, each.accepts())));
        return accepts;
    }

    /** Where reports may go: what stands there can be read back. */
    boolean mayGetReports(String name) {
        return found.getOrDefault(name, Optional.empty())
                .map(ConnectionFile.Joined::isReadBack)
                .orElse(true);
    }
}

package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/** Reads {@code clients.yaml}. */
final class ClientsFile {
    static final String NAME = "clients.yaml";
    private static final Set<String> KEYS = Set.of("id", "title", "secret", "sources", "rights", "organisations");

    private final Set<String> connections;
    private final KnownCodes known;
    private final References references;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    ClientsFile(Set<String> connections, KnownCodes known, References references) {
        this.connections = connections;
        this.known = known;
        this.references = references;
    }

    List<Client> read(YamlNode file, FileProblems problems) {
        List<Client> clients = new ArrayList<>();
        for (Section section : Section.listOf(file, KEYS, problems)) {
            client(section).ifPresent(clients::add);
        }
        return clients;
    }

    /** Ids of all clients, sound or not. */
    Set<String> ids() {
        return Set.copyOf(lines.keySet());
    }

    private Optional<Client> client(Section section) {
        Optional<String> id = section.required("id", Forms.name());
        id.ifPresent(found -> refuseSecond(found, section));
        Optional<String> title = section.required("title", Forms.title());
        Optional<String> secret = section.required("secret", references.secret());
        List<String> sources = section.list("sources", Forms.known("unknown_connection", connections, name -> name));
        List<Right> rights = section.requiredList("rights", Forms.oneOf(Right.class));
        List<OrgCode> organisations = section.list("organisations", Forms.orgCode(known));
        if (rights.contains(Right.SEND) && !section.has("sources")) {
            section.refuse("sources", "missing_key", Map.of());
        }
        return section.isSound()
                ? Optional.of(new Client(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        secret.orElseThrow(),
                        new LinkedHashSet<>(sources),
                        new LinkedHashSet<>(rights),
                        new LinkedHashSet<>(organisations)))
                : Optional.empty();
    }

    private void refuseSecond(String id, Section section) {
        Integer first = lines.putIfAbsent(id, section.line());
        if (first != null) {
            section.refuse("id", "id_twice", Map.of("value", id, "first", first.toString()));
        }
    }
}

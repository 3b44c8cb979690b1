package vn.lienthong.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * Which system may have which of the shared data, and what is given to everybody. What is not granted is refused.
 *
 * @param openData the fields of the open-data export, for each kind that is exported
 */
public record Sharing(List<Grant> grants, Map<SharedData, List<String>> openData) {
    public static final Sharing NONE = new Sharing(List.of(), Map.of());

    public Sharing {
        grants = List.copyOf(grants);
        openData = openData.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(openData));
    }

    public Optional<Grant> findGrant(String client, SharedData data) {
        return grants.stream()
                .filter(grant -> grant.client.equals(client) && grant.data == data)
                .findFirst();
    }

    public List<Grant> grantsOf(String client) {
        return grants.stream().filter(grant -> grant.client.equals(client)).toList();
    }

    public boolean isGiven(SharedData data) {
        return openData.containsKey(data) || grants.stream().anyMatch(grant -> grant.data == data);
    }

    /**
     * One system may have some fields of what concerns some offices.
     *
     * @param fields in the order of the data, those that say which one it is among them
     * @param organisations offices that it may be about, and those below them
     */
    public record Grant(String client, SharedData data, List<String> fields, Set<OrgCode> organisations) {
        public Grant {
            fields = List.copyOf(fields);
            organisations = Set.copyOf(organisations);
        }
    }
}

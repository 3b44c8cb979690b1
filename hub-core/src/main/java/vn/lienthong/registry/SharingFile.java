package vn.lienthong.registry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.model.OrgCode;

/** Reads {@code sharing.yaml}. */
final class SharingFile {
    static final String NAME = "sharing.yaml";
    private static final Set<String> KEYS = Set.of("grants", "open-data");
    private static final Set<String> GRANT_KEYS = Set.of("client", "data", "fields", "organisations");
    private static final Set<String> OPEN_KEYS = Set.of("data", "fields");
    private static final List<String> WORDS =
            Stream.of(SharedData.values()).map(SharedData::word).toList();

    private final Set<String> clients;
    private final KnownCodes known;
    private final Map<String, Integer> lines = new HashMap<>();
    private Sharing sharing = Sharing.NONE;

    /** @param clients ids of all clients, sound or not */
    SharingFile(Set<String> clients, KnownCodes known) {
        this.clients = clients;
        this.known = known;
    }

    /** What was read; nothing is shared as long as nothing was. */
    Sharing sharing() {
        return sharing;
    }

    /** The grants. */
    List<Sharing.Grant> read(YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).map(this::read).orElse(List.of());
    }

    private List<Sharing.Grant> read(Section file) {
        List<Sharing.Grant> grants = file.sections("grants", GRANT_KEYS).stream()
                .flatMap(section -> grant(section).stream())
                .toList();
        Map<SharedData, List<String>> open = new EnumMap<>(SharedData.class);
        file.sections("open-data", OPEN_KEYS).forEach(section -> open(section, open));
        sharing = new Sharing(grants, open);
        return grants;
    }

    private Optional<Sharing.Grant> grant(Section section) {
        Optional<String> client = section.required("client", Forms.known("unknown_client", clients, id -> id));
        Optional<SharedData> data = data(section);
        List<String> fields = section.requiredList("fields", field(data, SharedData::names, "unknown_shared_field"));
        List<OrgCode> organisations = section.requiredList("organisations", Forms.orgCode(known));
        if (section.isSound()) {
            String pair = client.orElseThrow() + " " + data.orElseThrow().word();
            refuseSecond(pair, "client", section);
        }
        return section.isSound()
                ? Optional.of(new Sharing.Grant(
                        client.orElseThrow(),
                        data.orElseThrow(),
                        inOrder(data.get(), fields),
                        new LinkedHashSet<>(organisations)))
                : Optional.empty();
    }

    private void open(Section section, Map<SharedData, List<String>> open) {
        Optional<SharedData> data = data(section);
        List<String> fields = section.requiredList("fields", field(data, SharedData::openNames, "field_not_open"));
        data.ifPresent(found -> refuseSecond(found.word(), "data", section));
        if (section.isSound()) {
            open.put(
                    data.orElseThrow(),
                    data.get().names().stream().filter(fields::contains).toList());
        }
    }

    private static Optional<SharedData> data(Section section) {
        return section.required(
                "data",
                Forms.known(
                        "unknown_data", WORDS, word -> SharedData.ofWord(word).orElseThrow()));
    }

    /** Where the kind is not known, any: the kind is told already. */
    private static Form<String> field(Optional<SharedData> data, Names names, String reason) {
        return data.<Form<String>>map(one -> Forms.known(reason, names.of(one), name -> name))
                .orElse(text -> text);
    }

    private static List<String> inOrder(SharedData data, List<String> fields) {
        return data.names().stream()
                .filter(name -> fields.contains(name) || data.identity().contains(name))
                .toList();
    }

    private void refuseSecond(String what, String key, Section section) {
        Integer first = lines.putIfAbsent(what, section.line());
        if (first != null) {
            section.refuse(key, "id_twice", Map.of("value", what, "first", first.toString()));
        }
    }

    private interface Names {
        List<String> of(SharedData data);
    }
}

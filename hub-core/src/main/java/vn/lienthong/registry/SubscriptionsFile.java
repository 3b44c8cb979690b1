package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.model.OrgCode;

/** Reads {@code subscriptions.yaml}. */
final class SubscriptionsFile {
    static final String NAME = "subscriptions.yaml";
    private static final Set<String> KEYS = Set.of("to", "types", "from", "organisations", "outside", "unserved");

    private final Set<String> connections;
    private final Map<String, List<Class<?>>> accepts;
    private final KnownCodes known;
    private final Map<String, Class<?>> types = EventTypes.byShortName();

    /**
     * @param connections every connection that has a file, sound or not
     * @param accepts what the sinks of the sound ones accept
     */
    SubscriptionsFile(Set<String> connections, Map<String, List<Class<?>>> accepts, KnownCodes known) {
        this.connections = connections;
        this.accepts = accepts;
        this.known = known;
    }

    List<Subscription> read(YamlNode file, FileProblems problems) {
        List<Subscription> subscriptions = new ArrayList<>();
        UnservedCheck unserved = new UnservedCheck();
        for (Section section : Section.listOf(file, KEYS, problems)) {
            subscription(section).ifPresent(subscription -> {
                unserved.look(section, subscription);
                subscriptions.add(subscription);
            });
        }
        unserved.complain();
        return subscriptions;
    }

    private Optional<Subscription> subscription(Section section) {
        Optional<String> to = section.required("to", connection());
        List<Class<?>> receives = section.requiredList("types", accepted(to));
        List<String> from = section.list("from", otherThan(to));
        List<OrgCode> organisations = section.list("organisations", Forms.orgCode(known));
        List<OrgCode> outside = section.list("outside", Forms.orgCode(known));
        boolean unserved = section.optional("unserved", Forms.flag()).orElse(false);
        if (!section.isSound()) {
            return Optional.empty();
        }
        Set<String> names = receives.stream().map(EventTypes::fullName).collect(Collectors.toSet());
        return Optional.of(new Subscription(
                to.orElseThrow(),
                names,
                new LinkedHashSet<>(from),
                new Subscription.Offices(new LinkedHashSet<>(organisations), new LinkedHashSet<>(outside), unserved)));
    }

    private Form<String> connection() {
        return Forms.known("unknown_connection", connections, name -> name);
    }

    private Form<Class<?>> accepted(Optional<String> to) {
        Form<Class<?>> type = Forms.known("unknown_type", types.keySet(), types::get);
        return text -> {
            Class<?> found = type.read(text);
            List<Class<?>> taken = to.map(accepts::get).orElse(List.of(found));
            if (taken.stream().noneMatch(each -> each.isAssignableFrom(found))) {
                throw new Unfit("type_not_accepted", Map.of("value", text, "to", to.orElse(""), "known", names(taken)));
            }
            return found;
        };
    }

    private String names(List<Class<?>> taken) {
        String names = types.entrySet().stream()
                .filter(type -> taken.stream().anyMatch(each -> each.isAssignableFrom(type.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private Form<String> otherThan(Optional<String> to) {
        return text -> {
            String name = connection().read(text);
            if (to.filter(name::equals).isPresent()) {
                throw new Unfit("to_itself", Map.of("value", name));
            }
            return name;
        };
    }
}

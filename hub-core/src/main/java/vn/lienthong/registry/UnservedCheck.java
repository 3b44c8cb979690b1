package vn.lienthong.registry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * What is addressed to an office that no system serves must wait somewhere: as soon as one subscription names offices for
 * a type of that kind, exactly one takes the rest.
 */
final class UnservedCheck {
    private static final Set<String> ADDRESSED = Set.of(OfficialDocument.class, DocumentStatus.class).stream()
            .map(EventTypes::fullName)
            .collect(Collectors.toSet());

    private final Map<String, Section> named = new LinkedHashMap<>();
    private final Map<String, Section> keepers = new HashMap<>();

    void look(Section section, Subscription subscription) {
        if (!subscription.offices().unserved()) {
            if (subscription.offices().areNamed()) {
                subscription.types().stream()
                        .filter(ADDRESSED::contains)
                        .forEach(type -> named.putIfAbsent(type, section));
            }
            return;
        }
        if (subscription.offices().areNamed() || !subscription.from().isEmpty()) {
            section.refuse("unserved", "unserved_alone", Map.of());
        }
        for (String type : subscription.types()) {
            if (!ADDRESSED.contains(type)) {
                section.refuse("types", "unserved_type", Map.of("value", type));
            } else if (keepers.putIfAbsent(type, section) != null) {
                section.refuse("unserved", "unserved_twice", Map.of("value", type));
            }
        }
    }

    void complain() {
        named.forEach((type, section) -> {
            if (!keepers.containsKey(type)) {
                section.refuse("", "unserved_missing", Map.of("value", type));
            }
        });
    }
}

package vn.lienthong.registry;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.EventType;

/** The types that subscriptions may name, by short name: {@code dossier} for {@code vn.lienthong.dossier.v1}. */
final class EventTypes {
    private static final String PREFIX = "vn.lienthong.";

    private EventTypes() {}

    static Map<String, Class<?>> byShortName() {
        Map<String, Class<?>> types = new TreeMap<>();
        Arrays.stream(CanonicalMessage.class.getPermittedSubclasses())
                .forEach(type -> types.put(shortName(fullName(type)), type));
        return types;
    }

    static String fullName(Class<?> type) {
        return type.getAnnotation(EventType.class).value();
    }

    private static String shortName(String fullName) {
        return fullName.substring(PREFIX.length(), fullName.lastIndexOf(".v"));
    }
}

package vn.lienthong.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.EventType;

/** Names of the canonical types on the wire and their records, from the sealed list. */
public final class CanonicalTypes {
    private final Map<String, Class<? extends CanonicalMessage>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, String> byRecord = new LinkedHashMap<>();

    public CanonicalTypes() {
        for (Class<?> permitted : CanonicalMessage.class.getPermittedSubclasses()) {
            EventType type = permitted.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalStateException(permitted.getSimpleName() + " has no @EventType");
            }
            byName.put(type.value(), permitted.asSubclass(CanonicalMessage.class));
            byRecord.put(permitted, type.value());
        }
    }

    /** Every type, by the name that CloudEvents {@code type} carries. */
    public Map<String, Class<? extends CanonicalMessage>> list() {
        return Collections.unmodifiableMap(byName);
    }

    public Set<String> names() {
        return list().keySet();
    }

    public Optional<Class<? extends CanonicalMessage>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public String nameOf(CanonicalMessage message) {
        return nameOf(message.getClass());
    }

    public String nameOf(Class<? extends CanonicalMessage> record) {
        String name = byRecord.get(record);
        if (name == null) {
            throw new IllegalArgumentException(record.getSimpleName() + " is not a canonical type");
        }
        return name;
    }

    FieldProblem unknown(String name) {
        return Closest.to(name, byName.keySet())
                .map(close -> FieldProblem.of("/type", "unknown_type", "didYouMean", close))
                .orElseGet(() -> FieldProblem.of("/type", "unknown_type"));
    }
}

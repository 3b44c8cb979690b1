package vn.lienthong.connector;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checked values of one connection's settings. Prints its keys only. */
public final class Settings {
    private final Map<String, Object> values;

    public Settings(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The value given, else the default. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException("setting " + setting.key() + " is not set"));
    }

    public <T> Optional<T> find(Setting<T> setting) {
        Object value = values.get(setting.key());
        return value == null ? setting.byDefault() : Optional.of(setting.type().cast(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}

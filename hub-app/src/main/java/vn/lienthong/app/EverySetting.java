package vn.lienthong.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.unit.DataSize;

/** Goes on after a value that does not fit, so that all of them are told at once, and sees which settings there are. */
final class EverySetting implements BindHandler {
    private final Set<String> names = new TreeSet<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** The full names of all settings. */
    Set<String> names() {
        return names;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    boolean isWrong(String name) {
        return wrong.stream()
                .anyMatch(each -> each.property().getName().toString().equals(name));
    }

    @Override
    public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        names.add(name.toString());
        return target;
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        ConfigurationProperty property = context.getConfigurationProperty();
        if (property == null || !property.getName().equals(name)) {
            if (wrong.isEmpty()) {
                throw error;
            }
            // A group whose member has been told.
            return null;
        }
        wrong.add(new Wrong(property, expected(target.getType().resolve(Object.class))));
        return null;
    }

    /** An example, the same in every language. */
    private static String expected(Class<?> type) {
        if (type == DataSize.class) {
            return "512KB | 16MB | 2GB";
        }
        if (type == Duration.class) {
            return "250ms | 15s | 2m | 1h | 3d";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true | false";
        }
        return type == int.class || type == Integer.class ? "123" : "…";
    }

    /**
     * A value that does not fit.
     *
     * @param expected an example of one that would
     */
    record Wrong(ConfigurationProperty property, String expected) {}
}

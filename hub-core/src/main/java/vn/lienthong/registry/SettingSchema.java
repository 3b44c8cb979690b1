package vn.lienthong.registry;

import static vn.lienthong.registry.SchemaWords.either;
import static vn.lienthong.registry.SchemaWords.flag;
import static vn.lienthong.registry.SchemaWords.pattern;
import static vn.lienthong.registry.SchemaWords.plain;
import static vn.lienthong.registry.SchemaWords.wholeNumber;
import static vn.lienthong.registry.SchemaWords.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;

/** The settings of a connector as JSON Schema: what can be known of a value without its environment. */
final class SettingSchema {
    private static final String ENVIRONMENT = "env:[A-Za-z_][A-Za-z0-9_]*";
    private static final String PLACE = "^\\$\\{(" + ENVIRONMENT + "|file:[^}]+)\\}$";
    private static final String PLACE_OR_DEFAULT = "^(\\$\\{(" + ENVIRONMENT + "(:[^}]*)?|file:[^}]+)\\})?$";
    private static final String DURATION = "^\\d{1,9}(ms|s|m|h|d)$";
    private static final String ADDRESS = "^[A-Za-z][A-Za-z0-9+.-]*://[^/?#@\\s]+([/?#]\\S*)?$";

    private SettingSchema() {}

    static ObjectNode of(Connector connector) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        connector.settings().forEach(setting -> properties.put(setting.key(), of(setting)));
        return SchemaWords.closed(properties, required(connector));
    }

    static List<String> required(Connector connector) {
        return connector.settings().stream()
                .filter(setting -> setting.byDefault().isEmpty())
                .<String>map(Setting::key)
                .toList();
    }

    private static ObjectNode of(Setting<?> setting) {
        ObjectNode form = setting.secret() ? pattern(PLACE) : either(value(setting.type()), pattern(PLACE_OR_DEFAULT));
        form.put("description", setting.meaning());
        setting.byDefault()
                .filter(value -> !setting.secret() && !value.toString().isEmpty())
                .ifPresent(value -> form.put("default", SettingsDoc.written(value)));
        return form;
    }

    /** A bare number has no unit, so it is none. */
    static ObjectNode duration() {
        return pattern(DURATION).put("type", "string");
    }

    private static ObjectNode value(Class<?> type) {
        if (type.isEnum()) {
            return words(Arrays.stream(type.getEnumConstants())
                    .map(constant -> SettingForm.kebab((Enum<?>) constant))
                    .toList());
        }
        if (type == Integer.class) {
            return wholeNumber();
        }
        if (type == Boolean.class) {
            return flag();
        }
        if (type == Duration.class) {
            return duration();
        }
        return type == URI.class ? pattern(ADDRESS) : plain();
    }
}

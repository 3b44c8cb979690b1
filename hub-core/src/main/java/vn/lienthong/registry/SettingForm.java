package vn.lienthong.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Setting;
import vn.lienthong.model.OrgCode;

/** How the value of a connector's setting is read: the reference resolved, the text parsed, an address or a code checked. */
final class SettingForm {
    private SettingForm() {}

    static <T> Form<Object> of(Setting<T> setting, References references, KnownCodes known) {
        Form<String> reference = setting.secret() ? references.secret() : references.plain();
        return text -> parsed(setting, reference.read(text), known);
    }

    // An empty value says "as by default", so that an environment variable can switch an optional key off.
    private static <T> Object parsed(Setting<T> setting, String text, KnownCodes known) {
        if (text.isEmpty()) {
            return setting.byDefault().orElseThrow(() -> new Unfit("value_empty", Map.of()));
        }
        T value = parse(setting, text);
        if (value instanceof URI address) {
            checkAddress(address);
        }
        return value instanceof OrgCode code ? Forms.orgCode(known).read(code.value()) : value;
    }

    private static void checkAddress(URI address) {
        if (!address.isAbsolute() || address.getHost() == null) {
            throw Unfit.expected(expected(URI.class));
        }
        if (address.getUserInfo() != null) {
            throw new Unfit("address_with_password", Map.of());
        }
    }

    private static <T> T parse(Setting<T> setting, String text) {
        try {
            return setting.parse().apply(text);
        } catch (IllegalArgumentException e) {
            throw new Unfit("value_invalid", facts(setting, text, e.getMessage()));
        }
    }

    // A connector's own rule for a text is known to the connector only; for a secret nobody repeats what it says.
    private static Map<String, String> facts(Setting<?> setting, String text, @Nullable String rule) {
        if (setting.secret()) {
            return Map.of("expected", expected(setting.type()));
        }
        String expected = setting.type() == String.class && rule != null ? rule : expected(setting.type());
        return Nearest.facts(Map.of("expected", expected), text, constants(setting.type()));
    }

    /** An example or the list of values, the same in every language. */
    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return String.join(" | ", constants(type));
        }
        if (type == Integer.class) {
            return "123";
        }
        if (type == Boolean.class) {
            return "true | false";
        }
        if (type == Duration.class) {
            return "250ms | 15s | 2m | 1h | 3d";
        }
        if (type == OrgCode.class) {
            return "H44.12 | 000.00.12.H44";
        }
        return type == URI.class ? "https://may-chu.demo.phutho.local:8443/duong-dan" : "…";
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> kebab((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

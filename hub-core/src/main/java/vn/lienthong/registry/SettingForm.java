package vn.lienthong.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.connector.Setting;

/** How the value of a connector's setting is read: the reference resolved, the text parsed, an address checked. */
final class SettingForm {
    private SettingForm() {}

    static <T> Form<Object> of(Setting<T> setting, References references) {
        Form<String> reference = setting.secret() ? references.secret() : references.plain();
        return text -> parsed(setting, reference.read(text));
    }

    // An empty value says "as by default", so that an environment variable can switch an optional key off.
    private static <T> Object parsed(Setting<T> setting, String text) {
        if (text.isEmpty()) {
            return setting.byDefault().orElseThrow(() -> new Unfit("value_empty", Map.of()));
        }
        T value = parse(setting, text);
        if (value instanceof URI address && (!address.isAbsolute() || address.getHost() == null)) {
            throw Unfit.expected(expected(setting.type()));
        }
        if (value instanceof URI address && address.getUserInfo() != null) {
            throw new Unfit("address_with_password", Map.of());
        }
        return value;
    }

    private static <T> T parse(Setting<T> setting, String text) {
        try {
            return setting.parse().apply(text);
        } catch (IllegalArgumentException e) {
            throw Unfit.expected(expected(setting.type()));
        }
    }

    /** An example or the list of values, the same in every language. */
    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> kebab((Enum<?>) constant))
                    .collect(Collectors.joining(" | "));
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
        return type == URI.class ? "https://may-chu.demo.phutho.local:8443/duong-dan" : "…";
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

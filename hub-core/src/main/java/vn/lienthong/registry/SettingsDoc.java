package vn.lienthong.registry;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.model.OrgCode;

/** The settings of a connector as a table for {@code docs/connectors.md}. */
public final class SettingsDoc {
    private static final String HEAD = "| key | type | default | secret | meaning |\n|---|---|---|---|---|\n";

    private SettingsDoc() {}

    /** Markdown, one row a setting in the connector's order; ends with a line break. */
    public static String table(Connector connector) {
        return HEAD + connector.settings().stream().map(SettingsDoc::row).collect(Collectors.joining());
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.key() + "` | " + type(setting.type()) + " | " + byDefault(setting) + " | "
                + (setting.secret() ? "yes" : "") + " | " + cell(setting.meaning()) + " |\n";
    }

    private static String byDefault(Setting<?> setting) {
        if (setting.byDefault().isEmpty()) {
            return "*must be given*";
        }
        Object value = setting.byDefault().get();
        if (setting.secret() || value.toString().isEmpty()) {
            return "–";
        }
        return "`" + cell(written(value)) + "`";
    }

    static String written(Object value) {
        if (value instanceof Duration duration) {
            return DurationText.of(duration);
        }
        return value instanceof Enum<?> constant ? SettingForm.kebab(constant) : value.toString();
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return cell(SettingForm.expected(type));
        }
        if (type == Integer.class) {
            return "number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Duration.class) {
            return "duration";
        }
        if (type == OrgCode.class) {
            return "organisation code";
        }
        return type == URI.class ? "address" : "text";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}

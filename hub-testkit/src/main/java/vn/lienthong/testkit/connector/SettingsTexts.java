package vn.lienthong.testkit.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** Reads settings from their texts as the hub does. */
final class SettingsTexts {

    private SettingsTexts() {}

    static Settings read(List<Setting<?>> declared, Map<String, String> texts) {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : declared) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            } else if (setting.byDefault().isEmpty()) {
                throw new AssertionError("the test gives no value for the setting " + setting.key());
            }
        }
        return new Settings(values);
    }
}

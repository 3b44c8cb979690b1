package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.testkit.connector.ConnectorTck;

final class FolderConnectorTest extends ConnectorTck {

    @Override
    protected Connector connector() {
        return new FolderConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("path", "drop", "files", "*.csv", "charset", "windows-1258", "settle", "30s");
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefusedWhenTheConnectionIsOpened() {
        assertRefused("name:first-last", "format", "fixed");
        assertRefused("record", "format", "xml");
        assertRefused("same character", "delimiter", "\"");
    }

    @Test
    void everyTextOfASettingIsCheckedByItself() {
        assertUnfit(FolderSettings.HEADER, "3-2");
        assertUnfit(FolderSettings.HEADER, "first");
        assertUnfit(FolderSettings.COLUMNS, "a:5-2");
        assertUnfit(FolderSettings.COLUMNS, "a, a");
        assertUnfit(FolderSettings.DELIMITER, "::");
        assertUnfit(FolderSettings.TOTALS, "Tổng(");
        assertUnfit(FolderSettings.FILES, "[");
    }

    private static void assertUnfit(Setting<String> setting, String text) {
        assertThatThrownBy(() -> setting.parse().apply(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String reason, String key, String text) {
        Map<String, Object> values = new HashMap<>(Map.of("path", "drop"));
        for (Setting<?> setting : FolderSettings.all()) {
            if (setting.key().equals(key)) {
                values.put(key, setting.parse().apply(text));
            }
        }
        assertThatThrownBy(() -> new FolderConnector().open(new Settings(values)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}

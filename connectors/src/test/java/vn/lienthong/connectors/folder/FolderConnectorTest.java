package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.files.SiteSettings;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FolderConnectorTest extends PullTck {
    private final Path drop;
    private final SourceStage stage;

    FolderConnectorTest(@TempDir Path drop) {
        this.drop = drop;
        this.stage = new CsvDrop(drop, EnumSet.of(SourceFault.UNREACHABLE, SourceFault.GARBAGE, SourceFault.CUT));
    }

    @Override
    protected Connector connector() {
        return new FolderConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("path", drop.toString(), "files", "*.csv", "settle", "30s");
    }

    @Override
    protected SourceStage stage() {
        return stage;
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
        assertUnfit(SiteSettings.FILES, "[");
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

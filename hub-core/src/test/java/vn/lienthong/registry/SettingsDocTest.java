package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsDocTest {
    @Test
    void everySettingIsARowAndNoSecretsDefaultIsPrinted() {
        assertThat(SettingsDoc.table(TestConnectors.subscriber())).isEqualTo("""
                        | key | type | default | secret | meaning |
                        |---|---|---|---|---|
                        | `base` | address | *must be given* |  | Address of the system. |
                        | `token` | text | – | yes | Token sent with every event. |
                        | `key` | text | – | yes | Signs events. |
                        | `name` | text | `x` |  | Name \\| title. |
                        | `mode` | binary \\| structured | `binary` |  | Content mode. |
                        | `timeout` | duration | `2m` |  | Longest wait. |
                        | `attempts` | number | `3` |  | How often. |
                        | `flag` | true or false | `false` |  | Whether. |
                        | `office` | organisation code | `H44` |  | Office that takes in. |
                        """);
    }
}

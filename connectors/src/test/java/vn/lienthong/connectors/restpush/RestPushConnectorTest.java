package vn.lienthong.connectors.restpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.testkit.connector.ConnectorTck;

final class RestPushConnectorTest extends ConnectorTck {

    @Override
    protected Connector connector() {
        return new RestPushConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("path", "ho-so", "key", "ma");
    }

    @Test
    void oneRecordOrManyAreReadWhereverTheyStand() {
        assertThat(keys("{\"ma\":\"A\"}")).containsExactly("A");
        assertThat(keys("[{\"ma\":\"A\"},{\"ma\":\"B\"}]")).containsExactly("A", "B");
        assertThat(keys("{\"nguon\":1,\"data\":{\"ds\":[{\"ma\":\"A\"}]},\"x\":[]}", "records", "/data/ds"))
                .containsExactly("A");
        assertThat(keys(
                        "<a:Goi xmlns:a='urn:demo'><a:HoSo><ma>A</ma></a:HoSo></a:Goi>",
                        "form",
                        "xml",
                        "records",
                        "Goi/HoSo"))
                .containsExactly("A");
        assertThat(keys("[]")).isEmpty();
    }

    @Test
    void aRecordIsNamedByItsKeyAndWithoutOneByItsContentAlone() {
        List<Row> rows = read("[{\"ma\":\"A\",\"ten\":\"x\"},{\"ten\":\"y\"},{\"ten\":\"z\"},7]");
        assertThat(rows.get(0).place()).hasToString("ho-so, ma=A");
        assertThat(rows.subList(1, 4))
                .extracting(row -> row.place().position())
                .allMatch(place -> place.matches("content [0-9a-f]{12}"))
                .doesNotHaveDuplicates();
        assertThat(rows.get(3).columns()).isEmpty();
        assertThat(read("{\"ma\":\"demo-1\"}", "key-is-personal", "true")
                        .get(0)
                        .place()
                        .toString())
                .matches("ho-so, content [0-9a-f]{12}");
    }

    @Test
    void aBodyThatIsCutOrNotInItsFormIsRefusedAsAWhole() {
        for (String body : List.of("", "[{\"ma\":\"A\"},{\"ma\":", "{\"ma\"", "<x>", "[" + "[".repeat(2_000))) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOfSatisfying(
                            HubFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.BODY_MALFORMED));
        }
        assertThatThrownBy(() -> read(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Goi><HoSo><ma>&x;</ma></HoSo></Goi>",
                        "form",
                        "xml",
                        "records",
                        "Goi/HoSo"))
                .isInstanceOf(HubFailure.class);
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read("{\"dat\":[]}", "records", "/data"))
                .isInstanceOfSatisfying(HubFailure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
                    assertThat(failure.problems().get(0).path()).isEqualTo("/data");
                });
    }

    @Test
    void tooManyRecordsAreRefusedBeforeAnyIsTaken() {
        String many = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "{\"ma\":" + i + "}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> read("[" + many + "]")).hasMessageContaining("too_many");
    }

    @Test
    void nobodysDataIsInARefusal() {
        assertThatThrownBy(() -> read("{\"ten\": Nguyễn Văn Mẫu}"))
                .satisfies(
                        thrown -> assertThat(thrown + " " + thrown.getCause()).doesNotContain("Nguyễn"));
    }

    private static List<String> keys(String body, String... settings) {
        return read(body, settings).stream().map(row -> row.columns().get("ma")).toList();
    }

    private static List<Row> read(String body, String... texts) {
        Map<String, String> given = new HashMap<>(Map.of("path", "ho-so", "key", "ma"));
        for (int i = 0; i < texts.length; i += 2) {
            given.put(texts[i], texts[i + 1]);
        }
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : new RestPushConnector().settings()) {
            String text = given.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return new RestPushConnector()
                .open(new Settings(values))
                .rowPushes()
                .get(0)
                .read(body.getBytes(StandardCharsets.UTF_8));
    }
}

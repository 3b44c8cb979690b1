package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;

/** What a connector states about itself. */
final class SettingsClauses {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SENTENCE = Pattern.compile("[A-ZĐ].{14,}\\.", Pattern.DOTALL);
    private static final Pattern SOUNDS_SECRET = Pattern.compile("password|secret|token|private-key|api-key");
    private static final URI ANYWHERE = URI.create("http://demo.phutho.local");

    private final ConnectorTck tck;

    SettingsClauses(ConnectorTck tck) {
        this.tck = tck;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest("its id is kebab-case and found by ServiceLoader", this::found),
                dynamicTest("every setting has a kebab-case key of its own", this::keys),
                dynamicTest("every setting is explained by a sentence", this::sentences),
                dynamicTest("every setting that sounds like a secret is marked so", this::secrets),
                dynamicTest("every default is of the setting's type", this::defaults),
                dynamicTest("the test uses only settings that exist", this::known),
                dynamicTest("it opens and offers a port", this::opens));
    }

    private void found() {
        Connector connector = tck.connector();
        assertThat(connector.id()).matches(KEBAB);
        List<String> ids = ServiceLoader.load(Connector.class).stream()
                .map(provider -> provider.get().id())
                .toList();
        assertThat(ids).contains(connector.id()).doesNotHaveDuplicates();
    }

    private void keys() {
        assertThat(declared().stream().map(Setting::key))
                .allMatch(key -> KEBAB.matcher(key).matches())
                .doesNotHaveDuplicates();
    }

    private void sentences() {
        assertThat(declared())
                .allSatisfy(setting -> assertThat(setting.meaning())
                        .as("sentence of " + setting.key())
                        .matches(SENTENCE));
    }

    private void secrets() {
        assertThat(declared())
                .filteredOn(setting -> SOUNDS_SECRET.matcher(setting.key()).find())
                .allSatisfy(setting ->
                        assertThat(setting.secret()).as(setting.key()).isTrue());
    }

    private void defaults() {
        for (Setting<?> setting : declared()) {
            boolean fits = setting.byDefault().map(setting.type()::isInstance).orElse(true);
            assertThat(fits).as("default of " + setting.key()).isTrue();
        }
    }

    private void known() {
        assertThat(declared().stream().map(Setting::key))
                .containsAll(tck.settings(ANYWHERE).keySet());
    }

    private void opens() {
        Ports ports = tck.connector().open(SettingsTexts.read(declared(), tck.settings(ANYWHERE)));
        assertThat(ports.pushes().size()
                        + ports.rowPushes().size()
                        + ports.sinks().size()
                        + ports.pulls().size()
                        + ports.gateways().size())
                .isPositive();
        assertThat(ports.sinks().isEmpty() || tck.simulator().isPresent())
                .as("a connector with sinks is tested against a simulator")
                .isTrue();
    }

    private List<Setting<?>> declared() {
        return tck.connector().settings();
    }
}

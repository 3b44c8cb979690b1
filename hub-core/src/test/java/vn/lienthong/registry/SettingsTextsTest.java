package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([A-Za-z]+)}");
    private static final Set<String> NOT_REASONS = Set.of(
            "settings.title", "settings.good", "settings.did_you_mean", "check.GOOD", "check.BAD", "check.ENTRIES");
    // Seen by ConfigurationTest; a file that nobody may read cannot be planted where tests run as root. Routes are read
    // by
    // another module, whose test sees them refused.
    private static final Set<String> NOT_PLANTED = Set.of(
            "file_missing",
            "file_too_large",
            "file_unreadable",
            "folder_missing",
            "route_refused",
            "route_endless",
            "unknown_place");

    private final Properties vi = texts("vi");
    private final Properties en = texts("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String code : vi.stringPropertyNames()) {
            assertThat(placeholders(vi.getProperty(code))).as(code).isEqualTo(placeholders(en.getProperty(code)));
        }
    }

    @Test
    void everyReasonHasASentenceAndARemedyAndEverySentenceAReason() throws URISyntaxException {
        Set<String> reasons =
                planted().stream().map(SettingsProblem::reason).collect(Collectors.toCollection(TreeSet::new));
        reasons.addAll(NOT_PLANTED);

        Set<String> expected = reasons.stream()
                .flatMap(reason -> Stream.of("settings." + reason, "settings." + reason + ".remedy"))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(NOT_REASONS);

        assertThat(vi.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyProblemBringsWhatItsSentencesNeed() throws URISyntaxException {
        for (SettingsProblem problem : planted()) {
            String sentences = vi.getProperty("settings." + problem.reason())
                    + vi.getProperty("settings." + problem.reason() + ".remedy");
            assertThat(problem.facts().keySet()).as(problem.reason()).containsAll(placeholders(sentences));
        }
    }

    private static List<SettingsProblem> planted() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SettingsTextsTest.class.getResource("/registry/mistakes"))
                .toURI());
        return Configuration.check(
                        folder, TestConnectors.all(), name -> Optional.of(name).filter("PORTAL_PASSWORD"::equals))
                .problems();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(SettingsTextsTest::name).collect(Collectors.toSet());
    }

    private static String name(MatchResult placeholder) {
        return placeholder.group(1);
    }

    private static Properties texts(String language) {
        String file = "/texts/settings_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SettingsTextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder full of planted mistakes: each is told once, at its line. */
class MistakesTest {
    private ConfigurationReport report;

    @BeforeEach
    void checkTheFolder() throws URISyntaxException {
        Path folder = resource("/registry/mistakes");
        report = Configuration.check(
                folder,
                TestConnectors.all(),
                name -> name.equals("PORTAL_PASSWORD") ? Optional.of("mat-khau-cua-cong") : Optional.empty());
    }

    @Test
    void everyMistakeOfEveryFileIsToldOnceAtItsLine() throws IOException, URISyntaxException {
        List<String> expected = Files.readAllLines(resource("/registry/mistakes.expected"));

        assertThat(report.problems().stream().map(MistakesTest::line)).containsExactlyElementsOf(expected);
    }

    @Test
    void filesWithoutAMistakeAreSaidToBeRead() {
        assertThat(report.read())
                .containsExactly(
                        new ConfigurationReport.FileRead("connections/cong-dvcqg.yaml", 1),
                        new ConfigurationReport.FileRead("code-lists/trang-thai.yaml", 1),
                        new ConfigurationReport.FileRead("connections/mot-cua.yaml", 1),
                        new ConfigurationReport.FileRead("indicators/C.DUNG.yaml", 1));
    }

    @Test
    void noProblemSaysASecret() {
        assertThat(report.failure().getMessage() + report)
                .doesNotContain("mat-khau-cua-cong", "bi-mat-viet-thang", "dat-tai-cho", "macdinh", "demo:demo");
    }

    private static String line(SettingsProblem problem) {
        String near = Optional.ofNullable(problem.facts().get(SettingsProblem.DID_YOU_MEAN))
                .map(word -> " ? " + word)
                .orElse("");
        return (problem.place() + " " + problem.key()).strip() + " " + problem.reason() + near;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(MistakesTest.class.getResource(name).toURI());
    }
}

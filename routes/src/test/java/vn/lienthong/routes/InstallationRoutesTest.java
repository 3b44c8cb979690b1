package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.registry.SettingsProblem;

class InstallationRoutesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "'- form: {uri: \"direct:a\"}', form",
        "'- from: {uri: \"direct:a\", steps: [{to: \"hub:acept?source=mot-cua&type=dossier\"}]}', acept",
        "'- from: {uri: \"direct:a\", steps: [{to: \"hub:accept?type=dossier\"}]}', source",
        "'- from: {uri: \"direct:a\", steps: [{to: \"no-such-system:x\"}]}', no-such-system",
        "'- from: {uri: \"timer:a?perriod=5\", steps: [{to: \"hub:accept?source=mot-cua&type=dossier\"}]}', perriod"
    })
    void aFileThatCouldNotStartIsToldBeforeItDoes(String file, String named) throws IOException {
        Files.writeString(folder.resolve("sai.yaml"), file);
        assertThat(check())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.toString()).contains("routes/sai.yaml", named));
    }

    @Test
    void everyMistakeOfAFileIsToldAtOnceWithItsLineAndWhatWasMeant() throws IOException {
        Files.writeString(folder.resolve("sai.yaml"), """
                - route:
                    from:
                      uri: "file:vao"
                      steps:
                        - to:
                            uri: hub:accept
                            parameters:
                              source: mot-cu
                              type: dosier
                - from: {uri: "timer:a?perriod=5", steps: [{to: "hub:accept?source=mot-cua"}]}
                - from: {uri: "timer:b?period=5", steps: [{to: "hub:accept?source=mot-cua&type=dossier"}]}
                """);
        assertThat(check())
                .extracting(
                        SettingsProblem::place,
                        SettingsProblem::key,
                        SettingsProblem::reason,
                        wrong -> wrong.facts().getOrDefault("didYouMean", "-"))
                .containsExactlyInAnyOrder(
                        tuple("routes/sai.yaml:8", "hub:accept source", "unknown_connection", "mot-cua"),
                        tuple("routes/sai.yaml:9", "hub:accept type", "unknown_type", "dossier"),
                        tuple("routes/sai.yaml:3", "moveFailed", "route_endless", "-"),
                        tuple("routes/sai.yaml", "", "route_refused", "-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- from: {uri: \"direct:a\", steps: [{to: \"log:{{env:PATH}}\"}]}",
                "- from: {uri: \"timer:a?period={{only.the.hub.knows}}\", steps: [{to: \"hub:accept?source=mot-cua&type=dossier\"}]}",
                "- from: {uri: \"direct:a\", steps: [{bean: {ref: onlyTheHubHasIt}}]}"
            })
    void whatOnlyARunningHubKnowsIsLeftToIt(String file) throws IOException {
        Files.writeString(folder.resolve("tuyen.yaml"), file);
        assertThat(check()).isEmpty();
    }

    private List<SettingsProblem> check() throws IOException {
        return InstallationRoutes.check(folder, "routes", Set.of("mot-cua"));
    }
}

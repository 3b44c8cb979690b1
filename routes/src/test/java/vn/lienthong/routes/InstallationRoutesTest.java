package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationRoutesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "'- form: {uri: \"direct:a\"}', form",
        "'- from: {uri: \"direct:a\", steps: [{to: \"hub:acept?source=a&type=dossier\"}]}', acept",
        "'- from: {uri: \"direct:a\", steps: [{to: \"hub:accept?type=dossier\"}]}', source",
        "'- from: {uri: \"direct:a\", steps: [{to: \"no-such-system:x\"}]}', no-such-system",
        "'- from: {uri: \"timer:a?perriod=5\", steps: [{to: \"hub:accept?source=a&type=dossier\"}]}', perriod"
    })
    void aFileThatCouldNotStartIsToldBeforeItDoes(String file, String named) throws IOException {
        Files.writeString(folder.resolve("sai.yaml"), file);
        assertThat(InstallationRoutes.check(folder))
                .hasEntrySatisfying(
                        "sai.yaml", wrong -> assertThat(wrong.detail()).contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- from: {uri: \"direct:a\", steps: [{to: \"log:{{env:PATH}}\"}]}",
                "- from: {uri: \"timer:a?period={{only.the.hub.knows}}\", steps: [{to: \"hub:accept?source=a&type=b\"}]}",
                "- from: {uri: \"direct:a\", steps: [{bean: {ref: onlyTheHubHasIt}}]}"
            })
    void whatOnlyARunningHubKnowsIsLeftToIt(String file) throws IOException {
        Files.writeString(folder.resolve("tuyen.yaml"), file);
        assertThat(InstallationRoutes.check(folder)).isEmpty();
    }
}

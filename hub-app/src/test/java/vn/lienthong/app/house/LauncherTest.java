package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code hub} with a Java that only tells what it is asked to run. */
class LauncherTest {
    private static final FileTime DATE_OF_EVERY_BUILD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path home;
    private final Path jar;

    LauncherTest(@TempDir Path home) throws IOException {
        this.home = home;
        Files.copy(Repository.at("hub"), home.resolve("hub"), StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.createDirectories(home.resolve("hub-app/target")).resolve("hub-app.jar");
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/usr/bin/env bash
                case "$*" in
                *-version*) echo 'openjdk version "17.0.1"' >&2 ;;
                *jarmode*) mkdir -p "${@: -1}" && cp "$3" "${@: -1}/" ;;
                *ArchiveClassesAtExit*)
                    env >> "$(dirname "$0")/trained"
                    [ ! -f "$(dirname "$0")/cannot" ] || exit 1
                    for option; do case $option in *AtExit=*) echo classes > "${option#*=}" ;; esac; done ;;
                *SharedArchiveFile*) echo "quickly"; while [ "$1" != -jar ]; do shift; done; cat "$2"; echo " in $2" ;;
                *) while [ "$1" != -jar ]; do shift; done; cat "$2"; echo " in $2"; shift 2; echo "asked $*" ;;
                esac
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aJarThatWasBuiltAnewIsTheOneThatRunsThoughItBearsTheSameDate() throws Exception {
        build("first");
        assertThat(hub("check")).contains("first in", "hub-app/hub-app.jar", "asked check");
        build("second");
        assertThat(hub("check", "x")).contains("second in", "hub-app/hub-app.jar", "asked check x");
    }

    @Test
    void aJarIsLaidOutOnce() throws Exception {
        build("first");
        hub("run");
        Path inner = home.resolve("hub-app/target/hub-app/hub-app.jar");
        FileTime then = Files.getLastModifiedTime(inner);
        hub("run");
        assertThat(Files.getLastModifiedTime(inner)).isEqualTo(then);
    }

    @Test
    void whatAStartLoadsIsKeptOnceForEachBuild() throws Exception {
        build("first");
        assertThat(hub("check")).as("a short command does not wait for it").doesNotContain("preparing", "quickly");
        assertThat(hub("run")).contains("preparing faster starts", "quickly");
        assertThat(hub("run")).doesNotContain("preparing").contains("quickly");
        assertThat(hub("check")).as("and takes it where it is").contains("quickly");
        build("second");
        assertThat(hub("run")).contains("preparing faster starts", "quickly", "second in");
    }

    @Test
    void aJavaThatCannotKeepClassesStartsTheHubAllTheSameAndIsAskedOnce() throws Exception {
        Files.createFile(home.resolve("jdk/bin/cannot"));
        build("first");
        assertThat(hub("run", "--port", "1")).contains("first in", "asked run --port 1");
        assertThat(hub("run")).doesNotContain("preparing", "quickly").contains("asked run");
    }

    @Test
    void nothingOfTheInstallationReachesTheStartThatIsWatched() throws Exception {
        build("first");
        hub("run");
        assertThat(Files.readString(home.resolve("jdk/bin/trained")))
                .contains("PATH=")
                .doesNotContain("HUB_", "JAVA_HOME");
    }

    private void build(String content) throws IOException {
        Files.writeString(jar, content);
        Files.setLastModifiedTime(jar, DATE_OF_EVERY_BUILD);
    }

    private String hub(String... arguments) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder("bash", home.resolve("hub").toString());
        launcher.command().addAll(List.of(arguments));
        launcher.environment().put("HUB_POSTGRES_URL", "jdbc:postgresql://so-cai.demo/hub");
        launcher.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}

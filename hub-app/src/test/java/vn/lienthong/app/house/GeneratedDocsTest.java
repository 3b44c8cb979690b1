package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedDocsTest {
    static final String COMMAND = "mvn -q -pl hub-app -am test -Dtest=GeneratedDocsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsAsTheCodeSays(String path) throws IOException {
        String expected = GeneratedPages.list().get(path);
        Path file = Repository.at(path);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("%s is older than the code; write it anew with%n%s%n", path, COMMAND)
                .isEqualTo(expected);
    }

    static Set<String> pages() {
        return GeneratedPages.list().keySet();
    }
}

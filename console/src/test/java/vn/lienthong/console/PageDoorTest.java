package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.registry.Right;

/** Every page and act stands in the table of rights, and nothing else does. */
class PageDoorTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/lienthong/console");
    private static final Pattern MAPPING = Pattern.compile("@(Get|Post)Mapping\\(\"(/console[^\"]*)\"\\)");

    @Test
    void everyPageAndActHasItsRightAndThereAreNoOthers() throws IOException {
        assertThat(PageDoor.TABLE.stream()
                        .map(door -> door.method() + " " + door.path())
                        .toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(mappings());
    }

    /** One that the assembly does not know answers nobody, and no other test would notice. */
    @Test
    void everyClassOfPagesIsJoined() throws IOException {
        String joined = Files.readString(SOURCES.resolve("Console.java"));
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> name.endsWith("Pages"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(joined).contains("new " + name + "("));
        }
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        List<PageDoor> acts = PageDoor.TABLE.stream()
                .filter(door -> door.method().equals("POST"))
                .filter(door -> door.right() == Right.READ_STATE)
                .toList();
        // It keeps nothing and sends nothing: TryPages has no hands.
        assertThat(acts).extracting(PageDoor::path).containsExactly("/console/try");
    }

    /** The log-in and the files are open to everybody, by rules of their own. */
    private static Set<String> mappings() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> !file.endsWith("DoorPages.java") && !file.endsWith("Assets.java"))
                    .flatMap(PageDoorTest::mappingsOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> mappingsOf(Path file) {
        try {
            return MAPPING.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).toUpperCase(java.util.Locale.ROOT) + " " + found.group(2));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

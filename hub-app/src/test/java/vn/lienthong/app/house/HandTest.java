package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandTest {
    private static final List<String> CLOSED =
            List.of("vn/lienthong/connectors", "vn/lienthong/app", "vn/lienthong/routes", "vn/lienthong/http");
    private static final List<String> TEXTS =
            List.of("config", "docs", "docker", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "hub", ".ci/run");

    @Test
    void sourcesAreInTheHousesHand() {
        assertThat(all(Repository.sources("main").stream(), Hand::ofSource)).isEmpty();
    }

    @Test
    void testsAreInTheHousesHand() {
        Stream<Path> tests = Repository.sources("test").stream()
                .filter(file -> !Repository.name(file).contains("/house/planted/")
                        && !Repository.name(file).endsWith("/HandTest.java"));
        assertThat(all(tests, Hand::ofTest)).isEmpty();
    }

    @Test
    void textsNameNoPathOfOneMachine() {
        Stream<Path> files = TEXTS.stream().flatMap(name -> {
            Path path = Repository.at(name);
            return path.toFile().isDirectory() ? Repository.files(path).stream() : Stream.of(path);
        });
        // Rows of a legacy system are no texts of ours, and in no encoding of today; pictures are none at all.
        assertThat(all(
                        files.filter(path -> !path.toString().endsWith(".csv")
                                && !path.toString().endsWith(".png")),
                        Hand::ofText))
                .isEmpty();
    }

    @Test
    void everyPackageSaysItsPurposeAndWhatItMayTouch() {
        List<String> complaints = Repository.sources("main").stream()
                .map(Path::getParent)
                .distinct()
                .flatMap(folder -> Hand.ofPackage(folder, isClosed(folder)).stream())
                .toList();
        assertThat(complaints).isEmpty();
    }

    @Test
    void eachRuleCatchesWhatBreaksIt() {
        assertThat(Hand.ofSource("A", "class A {}\n".repeat(401))).hasSize(1);
        assertThat(Hand.ofTest("A", "class A {}\n".repeat(401))).hasSize(1);
        assertThat(Hand.ofTest("A", "class A {}\n".repeat(400))).isEmpty();
        assertThat(Hand.ofSource("A", "/** @author somebody */")).hasSize(1);
        assertThat(Hand.ofSource("A", "ZoneId.of(\"Asia/Ho_Chi_Minh\")")).hasSize(1);
        assertThat(Hand.ofTest("A", "Thread.sleep(10);")).hasSize(1);
        assertThat(Hand.ofTest("A", "// TODO later")).hasSize(1);
        assertThat(Hand.ofTest("A", "// TODO(#12): later")).isEmpty();
        assertThat(Hand.ofText("A", "cd /ho" + "me/someone")).hasSize(1);
        assertThat(Hand.ofPackageInfo("p", "/**\n * Does a thing.\n */")).hasSize(1);
        assertThat(Hand.ofPackageInfo("p", "package p;\n// May touch: all")).hasSize(1);
        assertThat(Hand.ofPublicTypes("p", "/** Public: {@link p.A}. */", "public final class B {}"))
                .hasSize(1);
        assertThat(Hand.ofPublicTypes("p", "/** Public: {@link p.B}. */", "public final class B {}"))
                .isEmpty();
    }

    private static boolean isClosed(Path folder) {
        String name = Repository.name(folder);
        return CLOSED.stream().anyMatch(closed -> name.contains("/java/" + closed));
    }

    private static List<String> all(Stream<Path> files, BiFunction<String, String, List<String>> rule) {
        return files.flatMap(file -> rule.apply(Repository.name(file), Repository.read(file)).stream())
                .toList();
    }
}

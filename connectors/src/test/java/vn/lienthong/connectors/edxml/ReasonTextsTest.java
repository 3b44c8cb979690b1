package vn.lienthong.connectors.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

class ReasonTextsTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/lienthong/connectors");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Broken\\s*\\.of|FieldProblem\\.of|findings\\.add|[ (]type)\\([^;]*?\"([a-z][a-z0-9_]+)\"");
    private static final Pattern TROUBLE = Pattern.compile("new SourceTrouble\\(\"([a-z_]+)\"");

    @Test
    void everyReasonOfAPackageHasASentenceAndARemedyInBothLanguages() throws IOException {
        Set<String> reasons = new TreeSet<>(found("edxml", PROBLEM));
        reasons.addAll(found("packages", PROBLEM));
        // A fact, where the reason is chosen elsewhere.
        reasons.remove("expected");
        assertThat(reasons).contains("attachment_twice", "base64", "xml_entities", "zip_bursts", "unknown_value");
        said(Texts.of(), "field.", reasons);
    }

    @Test
    void everyTroubleOfTheirSystemsHasASentenceAndARemedyInBothLanguages() throws IOException {
        Set<String> reasons = found("documentaxis", TROUBLE);
        reasons.addAll(found("documentaxisrest", TROUBLE));
        reasons.addAll(found("documentoffice", TROUBLE));
        reasons.addAll(found("packages", TROUBLE));
        assertThat(reasons).contains("axis_refuses_us", "office_down", "packages_left");
        reasons.add("content_quota");
        said(Texts.of("source"), "source.", reasons);
    }

    private static void said(Texts texts, String prefix, Set<String> reasons) {
        for (Lang lang : Lang.values()) {
            for (String reason : reasons) {
                assertThat(texts.say(lang, prefix + reason)).as(reason).endsWith(".");
                assertThat(texts.say(lang, prefix + reason + ".remedy"))
                        .as(reason)
                        .endsWith(".");
            }
        }
    }

    private static Set<String> found(String folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(found::add);
            }
            return found;
        }
    }
}

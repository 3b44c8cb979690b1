package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of what is wrong with legacy data is whole, and each of its lines is shown by a test that exists. */
class LegacyProblemsTest {
    private static final String PAGE = "docs/legacy-problems.md";
    private static final int KNOWN_PROBLEMS = 17;
    private static final List<String> BAD_INPUTS = List.of(
            "a file cut in the middle",
            "changed while read",
            "header moved",
            "totals row",
            "merged cells",
            "1904 dates",
            "formula errors",
            "half the rows in another encoding",
            "duplicate keys",
            "a column gone since yesterday",
            "a watermark with nulls",
            "a watermark going backwards",
            "a server that hangs",
            "a wrong password",
            "a WSDL that lies");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyProblemAndEveryBadInputHasItsLine() {
        List<String> first =
                lines().stream().map(line -> line.split("\\|")[1].strip()).toList();
        assertThat(first)
                .containsAll(IntStream.rangeClosed(1, KNOWN_PROBLEMS)
                        .mapToObj(Integer::toString)
                        .toList())
                .containsAll(BAD_INPUTS);
    }

    @Test
    void everyLineIsShownByTestsThatExistOrSaysThatItIsNotBuilt() {
        Map<String, String> tests = new HashMap<>();
        for (Path file : Repository.sources("test")) {
            tests.merge(file.getFileName().toString().replace(".java", ""), Repository.read(file), String::concat);
        }
        for (String line : lines()) {
            Matcher reference = REFERENCE.matcher(line);
            boolean shown = false;
            while (reference.find()) {
                shown = true;
                assertThat(tests.getOrDefault(reference.group(1), ""))
                        .as(reference.group())
                        .contains("void " + reference.group(2) + "(");
            }
            assertThat(shown || line.contains("not built")).as(line).isTrue();
        }
    }

    private static List<String> lines() {
        return Repository.read(PAGE)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| #") && !line.startsWith("| input"))
                .toList();
    }
}

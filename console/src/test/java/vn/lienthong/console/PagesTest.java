package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What holds for every template, sentence and file of the console. */
class PagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/console/templates");
    private static final Path SOURCES = Path.of("src/main/java/vn/lienthong/console");
    private static final Pattern SAID = Pattern.compile("say\\.of\\(\\s*['\"]([A-Za-z0-9.]+)['\"]\\s*[,)]");
    private static final Pattern SAID_WITH_PART = Pattern.compile("say\\.of\\(\\s*['\"]([A-Za-z0-9.]+\\.)['\"]\\s*\\+");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final int HEAVIEST = 250 * 1024;

    private final Texts texts = Texts.of("console");

    @Test
    void whatPagesSayIsThereInBothLanguagesWithTheSamePlaces() {
        Set<String> codes = codes(Lang.VI);
        assertThat(codes(Lang.EN)).isEqualTo(codes);
        for (String code : codes) {
            assertThat(places(Lang.EN, code)).as(code).isEqualTo(places(Lang.VI, code));
        }
        assertThat(found(SAID))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(codes).contains("console." + code));
        assertThat(found(SAID_WITH_PART))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(codes).anyMatch(code -> code.startsWith("console." + part)));
    }

    @Test
    void noTemplateLetsTextThroughUnescapedOrNeedsAWeakerPolicy() {
        for (Path template : files(TEMPLATES)) {
            assertThat(read(template))
                    .as(template.toString())
                    .doesNotContainPattern(
                            "th:utext|\\[\\(|th:inline|th:on|\\son[a-z]+=|\\sstyle=|javascript:|hx-on|__\\$")
                    .doesNotContainPattern("(src|href)=\"https?:")
                    .doesNotContainPattern("<script(?![^>]*th:src)");
            assertThat(read(template)).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void everythingAPageLoadsWeighsLessThanAQuarterMegabyte() throws IOException {
        Assets assets = new Assets();
        int bytes = 0;
        for (String name : Assets.names().toList()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
                zip.write(assets.file("", name).getBody());
            }
            bytes += packed.size();
        }
        assertThat(bytes).isLessThan(HEAVIEST);
    }

    @Test
    void aFieldThatNobodyThoughtOfIsMasked() {
        String masked = Masked.of("""
                {"number":"H44.12-1","applicant":{"name":"Phạm Thị Mẫu","new":{"deep":["x1"]}},"unheardOf":"x2","paid":17}""".getBytes(StandardCharsets.UTF_8));
        assertThat(masked).contains("H44.12-1").doesNotContain("Mẫu", "x1", "x2", "17");
    }

    @Test
    void agesAndFiguresAreWrittenAsPeopleReadThem() {
        Instant now = Instant.parse("2026-11-23T00:00:00Z");
        Say say = new Say(texts, Lang.VI, now);
        assertThat(say.ago(now.minusSeconds(59))).isEqualTo("59 giây trước");
        assertThat(say.ago(now.minusSeconds(3600))).isEqualTo("1 giờ trước");
        assertThat(say.time(now)).isEqualTo("07:00:00 23/11/2026");
        assertThat(say.number(1234567)).isEqualTo("1.234.567");
        assertThat(say.rate(0.25)).isEqualTo("0,3/phút");
        assertThat(OrganisationPages.plain("Đoan Hùng")).isEqualTo("doan hung");
    }

    private Set<String> codes(Lang lang) {
        return texts.codes(lang).stream()
                .filter(code -> code.startsWith("console."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> places(Lang lang, String code) {
        return PLACE.matcher(texts.find(lang, code).orElse(""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> found(Pattern pattern) {
        return Stream.concat(files(TEMPLATES).stream(), files(SOURCES).stream())
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lienthong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.failure.FailureCode;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** A reason is written as a literal where it is found: the first one there that is no path. */
    private static final Pattern REASON = Pattern.compile(
            "(?:(?:InvalidValue|FieldProblem|Malformed|Refusal)\\s*\\.(?:of|at)|[?:] of)\\([^;]*?\"([a-z0-9_]+)\"");

    private static final Pattern SCHEMA_REASON = Pattern.compile("\"x-reason\": \"([a-z0-9_]+)\"");

    private final Texts texts = Texts.of();

    @Test
    void bothLanguagesHaveTheSameCodesWithTheSamePlaces() {
        assertThat(texts.codes(Lang.EN)).isEqualTo(texts.codes(Lang.VI));
        for (String code : texts.codes(Lang.VI)) {
            assertThat(places(Lang.EN, code)).as(code).isEqualTo(places(Lang.VI, code));
        }
    }

    @Test
    void everyFailureCodeHasTitleReasonAndRemedyAndThereAreNoOthers() {
        Set<String> expected = Arrays.stream(FailureCode.values())
                .flatMap(code -> Stream.of("title", "reason", "remedy").map(part -> "failure." + code + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes("failure.")).isEqualTo(expected);
    }

    @Test
    void everyReasonThatTheCodeGivesHasSentenceAndRemedyAndThereAreNoOthers() throws IOException {
        Set<String> reasons = new TreeSet<>();
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/model"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/wire"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/door"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/mapping"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/ledger"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/question"), REASON));
        reasons.addAll(Set.of("quota_of_officer", "act_not_possible"));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/reporting"), REASON));
        reasons.addAll(found(Path.of("src/main/java/vn/lienthong/report"), REASON));
        // Why an act does not fit the state of a report.
        reasons.addAll(
                Set.of("not_checked", "changed_since_checked", "approved_already", "pushed_already", "not_approved"));
        reasons.add("not_there");
        // Chosen by a condition where they are given.
        reasons.addAll(Set.of("unknown_code", "number_form", "not_for_type"));
        reasons.addAll(found(Path.of("src/main/resources/schemas"), SCHEMA_REASON));
        // Given by the connectors, which this module cannot see.
        reasons.add("refused_by_receiver");
        reasons.addAll(Set.of("attachment_twice", "attachment_missing", "attachment_not_listed", "base64"));
        reasons.addAll(Set.of("xml_malformed", "xml_entities", "xml_too_much", "xml_element_in_content", "not_edxml"));
        reasons.addAll(Set.of("content_too_large", "zip_bursts"));
        reasons.addAll(Set.of("malformed_json", "duplicate_key", "security_code_wrong"));
        // Given by the HTTP doors and the ledger.
        reasons.addAll(Set.of("limit_caller", "limit_token_client", "limit_token_address", "right_missing"));
        reasons.addAll(Set.of("grant_type", "scope_granted", "token_request"));
        reasons.addAll(Set.of("limit_wrong_tokens", "unknown_parameter", "no_parameters"));
        reasons.addAll(Set.of("header_twice", "http_form", "ends_by_itself", "source_not_yours"));
        reasons.add("window_moment");
        reasons.addAll(Set.of("empty_body", "byte_order_mark", "compressed", "correction_form"));
        reasons.addAll(Set.of("body_stalled", "parameter_form", "whole_hub"));
        reasons.addAll(Set.of("data_not_shared", "since_ahead", "form_of_another", "collection_form"));
        reasons.remove("expected");
        Set<String> expected = reasons.stream()
                .flatMap(reason -> Stream.of("field." + reason, "field." + reason + ".remedy"))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("field.did_you_mean");
        assertThat(codes("field.")).isEqualTo(expected);
    }

    @Test
    void aValueCannotStartALineOfItsOwn() {
        assertThat(texts.say(Lang.EN, "field.url", Map.of("expected", "a\r\nERROR all lost\u001b[31m\u202e")))
                .isEqualTo("This is not a web address such as a  ERROR all lost [31m .");
    }

    @Test
    void aPlaceWithoutAValueAndACodeWithoutASentenceAreShownAsTheyAre() {
        assertThat(texts.say(Lang.EN, "field.url")).isEqualTo("This is not a web address such as {expected}.");
        assertThat(texts.say(Lang.EN, "no.such.code")).isEqualTo("no.such.code");
    }

    @Test
    void aCodeIsSaidAsTheWordThatThePlaceNames() {
        assertThat(texts.say(Lang.EN, "field.act_not_possible", Map.of("state", "NOT_BEFORE", "expected", "skip")))
                .isEqualTo("The delivery is put off; acts that are possible now: skip.");
        assertThat(texts.say(Lang.EN, "field.act_not_possible", Map.of("state", "NEW\n", "expected", "skip")))
                .startsWith("The delivery is NEW ;");
        assertThat(texts.say(Lang.EN, "field.act_not_possible")).startsWith("The delivery is {state};");
    }

    @Test
    void aValueWithPlacesInItIsNotFilledAgain() {
        assertThat(texts.say(Lang.EN, "field.order", Map.of("other", "{other}")))
                .contains("before {other}.");
    }

    @Test
    void anInstallationSaysItInItsOwnWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vi.properties"), "failure.DEFECT.title=Sự cố\nonly.here=Chỉ có tiếng Việt\n");
        Texts own = Texts.with(folder);
        assertThat(own.say(Lang.VI, "failure.DEFECT.title")).isEqualTo("Sự cố");
        assertThat(own.say(Lang.EN, "failure.DEFECT.title")).isEqualTo("Defect of the hub");
        assertThat(own.say(Lang.EN, "only.here")).isEqualTo("Chỉ có tiếng Việt");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none|VI",
                "en|EN",
                "en-US,en;q=0.9|EN",
                "vi-VN,vi;q=0.9,en;q=0.8|VI",
                "en;q=0.5,vi;q=0.4|EN",
                "fr,en;q=x|VI",
                "*|VI",
                "fr-FR|VI",
                "en;q=0|VI"
            })
    void theLanguageIsTheOneAskedFor(String header, Lang lang) {
        assertThat(Lang.of(header)).isEqualTo(lang);
    }

    private Set<String> codes(String prefix) {
        return texts.codes(Lang.VI).stream()
                .filter(code -> code.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> places(Lang lang, String code) {
        return PLACE.matcher(texts.say(lang, code))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
            return found;
        }
    }
}

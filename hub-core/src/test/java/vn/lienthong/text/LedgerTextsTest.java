package vn.lienthong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read of messages and incidents: the same in both languages, and every act under one name. */
class LedgerTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"(?: \\(([a-z-]+)\\))?");
    private static final List<String> ADVICE = List.of("state.", "incident.", "act.", "field.cannot_ask");

    private final Texts texts = Texts.of("ledger");

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameFacts() {
        assertThat(texts.codes(Lang.EN)).isEqualTo(texts.codes(Lang.VI));
        for (String code : texts.codes(Lang.VI)) {
            assertThat(places(Lang.EN, code)).as(code).isEqualTo(places(Lang.VI, code));
        }
    }

    @Test
    void anActIsNamedAsItIsCalledAndAlwaysTheSame() {
        Map<String, String> wrong = new TreeMap<>();
        for (Lang lang : Lang.values()) {
            for (String code : texts.codes(lang)) {
                if (ADVICE.stream().anyMatch(code::startsWith)) {
                    NAMED.matcher(texts.say(lang, code))
                            .results()
                            .filter(named -> !named.group(1).startsWith("./hub"))
                            .filter(named -> !isAct(lang, named))
                            .forEach(named -> wrong.put(lang + " " + code, named.group()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isAct(Lang lang, MatchResult named) {
        return named.group(2) != null
                && texts.find(lang, "act." + named.group(2))
                        .filter(named.group(1)::equals)
                        .isPresent();
    }

    private Set<String> places(Lang lang, String code) {
        return PLACE.matcher(texts.say(lang, code))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}

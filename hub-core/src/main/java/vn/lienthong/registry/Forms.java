package vn.lienthong.registry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.lienthong.connector.Durations;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;

/** The forms that values of configuration files have. */
final class Forms {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;

    private Forms() {}

    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    /** Kebab-case, as connections and clients are called. */
    static Form<String> name() {
        return text -> {
            if (!isName(text)) {
                throw Unfit.expected("mot-cua-so-y-te");
            }
            return text;
        };
    }

    /** What people read: a line of text. */
    static Form<String> title() {
        return line(LONGEST_TITLE);
    }

    /** A sentence or a few. */
    static Form<String> text() {
        return line(LONGEST_TEXT);
    }

    private static Form<String> line(int longest) {
        return text -> {
            String title = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (title.isEmpty() || title.length() > longest || title.chars().anyMatch(Character::isISOControl)) {
                throw Unfit.expected("1–" + longest);
            }
            return title;
        };
    }

    static Form<LocalDate> date() {
        return text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw Unfit.expected("2025-07-01");
            }
        };
    }

    static Form<OrgCode> orgCode() {
        return text -> {
            try {
                return OrgCode.of(text);
            } catch (InvalidValue e) {
                throw Unfit.expected("H44.12 | 000.00.12.H44");
            }
        };
    }

    /** A code of an organisation that the registry knows, on whatever day. */
    static Form<OrgCode> orgCode(KnownCodes known) {
        return text -> {
            OrgCode code = orgCode().read(text);
            if (!known.mayHold(code)) {
                throw new Unfit("unknown_organisation", Nearest.facts(Map.of("value", text), text, known.texts()));
            }
            return code;
        };
    }

    static Form<Integer> number(int least, int most) {
        return text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw Unfit.expected(least + "–" + most);
            }
            throw Unfit.expected(least + "–" + most);
        };
    }

    /** A number as YAML writes it, with a point. */
    static Form<BigDecimal> decimal() {
        return text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw Unfit.expected("1234.56");
            }
            return new BigDecimal(text);
        };
    }

    static Form<Duration> duration(Duration least, Duration most) {
        return text -> {
            String expected = DurationText.of(least) + "–" + DurationText.of(most);
            try {
                Duration duration = Durations.parse(text);
                if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                    return duration;
                }
            } catch (IllegalArgumentException e) {
                throw Unfit.expected(expected);
            }
            throw Unfit.expected(expected);
        };
    }

    static Form<Boolean> flag() {
        return text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Unfit.expected("true | false");
        };
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        return oneOf(type, UnaryOperator.identity());
    }

    /** The same written in small letters, as keys and settings are. */
    static <E extends Enum<E>> Form<E> word(Class<E> type) {
        return oneOf(type, name -> name.toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Form<E> oneOf(Class<E> type, UnaryOperator<String> written) {
        Map<String, E> values = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            values.put(written.apply(value.name()), value);
        }
        return text -> {
            E value = values.get(text);
            if (value == null) {
                throw new Unfit(
                        "value_invalid",
                        Nearest.facts(Map.of("expected", String.join(" | ", values.keySet())), text, values.keySet()));
            }
            return value;
        };
    }

    /** One of a set of names; the reason says which kind of name is unknown. */
    static <T> Form<T> known(String reason, Collection<String> names, Function<String, T> named) {
        return text -> {
            if (!names.contains(text)) {
                throw new Unfit(reason, Nearest.facts(Map.of("value", text), text, names));
            }
            return named.apply(text);
        };
    }
}

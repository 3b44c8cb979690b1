package vn.lienthong.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the components of records keep besides {@link Text}. */
final class Rules {
    /** Most items of any list; the longest one known has a few dozen. */
    static final int MOST_ITEMS = 500;

    /** Largest whole number that every JSON reader keeps exactly, far above any fee and any file. */
    static final long MOST = 9_007_199_254_740_991L;

    private static final int LONGEST_URL = 2000;
    private static final Pattern URL = Pattern.compile(
            "https?://[^\\s/?#@\"<>\\\\^`{|}\\u0000-\\u0020]+([/?#][^\\s\"<>\\\\^`{|}\\u0000-\\u0020]*)?");

    /** The day before the first one allowed, so that 1990-01-01T00:00+07:00 is in. */
    private static final Instant EARLIEST = Instant.parse("1989-12-31T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private Rules() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidValue.of("missing").in(field);
        }
        return value;
    }

    static <T> List<T> list(String field, @Nullable List<T> items) {
        List<T> present = present(field, items);
        if (present.size() > MOST_ITEMS) {
            throw InvalidValue.of("too_many", "expected", "0–" + MOST_ITEMS).in(field);
        }
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i) == null) {
                throw InvalidValue.of("missing").in(Integer.toString(i)).in(field);
            }
        }
        return List.copyOf(present);
    }

    static <T> List<T> atLeastOne(String field, @Nullable List<T> items) {
        List<T> some = list(field, items);
        if (some.isEmpty()) {
            throw InvalidValue.of("too_many", "expected", "1–" + MOST_ITEMS).in(field);
        }
        return some;
    }

    static List<String> texts(String field, @Nullable List<String> items, int longest) {
        List<String> present = list(field, items);
        List<String> clean = new ArrayList<>(present.size());
        for (int i = 0; i < present.size(); i++) {
            clean.add(atItem(field, i, present.get(i), (name, text) -> Text.required(name, text, longest)));
        }
        return List.copyOf(clean);
    }

    static Instant moment(String field, @Nullable Instant value) {
        Instant present = present(field, value);
        if (present.isBefore(EARLIEST) || !present.isBefore(LATEST)) {
            throw InvalidValue.of("date_range", "expected", "1990–2100").in(field);
        }
        return present;
    }

    static @Nullable Instant optionalMoment(String field, @Nullable Instant value) {
        return value == null ? null : moment(field, value);
    }

    /** A whole number that is not negative. */
    static long count(String field, long number) {
        if (number < 0 || number > MOST) {
            throw InvalidValue.of("number_range", "expected", "0–" + MOST).in(field);
        }
        return number;
    }

    /** A web address of a file; one that carries a user name or password is refused. */
    static @Nullable String url(String field, @Nullable String value) {
        String clean = Text.optional(field, value, LONGEST_URL);
        if (clean != null && !URL.matcher(clean).matches()) {
            throw InvalidValue.of("url", "expected", "https://…").in(field);
        }
        return clean;
    }

    private static String atItem(String field, int index, String item, BiFunction<String, String, String> rule) {
        try {
            return rule.apply(Integer.toString(index), item);
        } catch (InvalidValue e) {
            throw e.in(field);
        }
    }
}

package vn.lienthong.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a column writes days and moments: the declared form first, then those that happen to be mixed in. */
public final class DateForms {
    /** Milliseconds since 1970, as the population database's header has them. */
    public static final String EPOCH = "epoch-ms";

    /** {@code /Date(1700000000000+0700)/}, as WCF writes JSON. */
    public static final String WCF = "wcf";

    private static final Pattern MILLIS = Pattern.compile("(-?\\d{1,15})");
    private static final Pattern WCF_DATE = Pattern.compile("\\\\?/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)\\\\?/");
    private static final Pattern TIME = Pattern.compile("[hHkKmsSaAnN]");
    private static final DateTimeFormatter OUT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final List<Form> forms = new ArrayList<>();
    private final ZoneId zone;
    private final LocalTime time;
    private final String expected;

    private DateForms(List<String> forms, ZoneId zone, LocalTime time) {
        forms.forEach(form -> this.forms.add(Form.of(form)));
        this.zone = zone;
        this.time = time;
        this.expected = String.join(" | ", forms);
    }

    /**
     * Forms in the order in which they are tried.
     *
     * @param forms patterns such as {@code dd/MM/yyyy HH:mm}, {@link #EPOCH} or {@link #WCF}; the first is the declared one
     * @param time time of day where a form has none
     * @throws IllegalArgumentException when a form is none
     */
    public static DateForms of(List<String> forms, ZoneId zone, LocalTime time) {
        return new DateForms(forms, zone, time);
    }

    String read(String text, Trail trail) {
        for (int i = 0; i < forms.size(); i++) {
            OffsetDateTime moment = forms.get(i).read(text, zone, time);
            if (moment != null) {
                trail.touch(i == 0 ? "date" : "date-fallback " + forms.get(i).name);
                return OUT.format(moment);
            }
        }
        throw Refusal.of("date_form", expected);
    }

    private record Form(String name, Optional<DateTimeFormatter> formatter, boolean hasTime, Pattern epoch) {

        static Form of(String name) {
            if (name.equals(EPOCH) || name.equals(WCF)) {
                return new Form(name, Optional.empty(), true, name.equals(EPOCH) ? MILLIS : WCF_DATE);
            }
            DateTimeFormatter formatter = formatter(name);
            TemporalAccessor read = sample(formatter);
            boolean hasTime = read.query(TemporalQueries.localTime()) != null;
            if (read.query(TemporalQueries.localDate()) == null
                    || hasTime != TIME.matcher(unquoted(name)).find()) {
                throw new IllegalArgumentException("a form without day, month or year, or with half a time");
            }
            return new Form(name, Optional.of(formatter), hasTime, MILLIS);
        }

        // A strict year of an era (y) would need the era, so the year is the plain one (u).
        private static DateTimeFormatter formatter(String name) {
            StringBuilder pattern = new StringBuilder(name);
            boolean quoted = false;
            for (int i = 0; i < pattern.length(); i++) {
                quoted ^= pattern.charAt(i) == '\'';
                if (!quoted && pattern.charAt(i) == 'y') {
                    pattern.setCharAt(i, 'u');
                }
            }
            return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        }

        private static TemporalAccessor sample(DateTimeFormatter formatter) {
            try {
                return formatter.parse(formatter.format(OffsetDateTime.parse("2026-01-31T08:30:00+07:00")));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("a form that cannot be read back", e);
            }
        }

        private static String unquoted(String name) {
            return name.replaceAll("'[^']*'", "");
        }

        @Nullable
        OffsetDateTime read(String text, ZoneId zone, LocalTime time) {
            try {
                return formatter.isEmpty() ? ofEpoch(text, zone) : ofText(formatter.get(), text, zone, time);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private @Nullable OffsetDateTime ofEpoch(String text, ZoneId zone) {
            Matcher matcher = epoch.matcher(text);
            return matcher.matches()
                    ? Instant.ofEpochMilli(Long.parseLong(matcher.group(1)))
                            .atZone(zone)
                            .toOffsetDateTime()
                    : null;
        }

        // The unresolved look comes first because a form that does not fit is common and an exception dear.
        private @Nullable OffsetDateTime ofText(DateTimeFormatter formatter, String text, ZoneId zone, LocalTime time) {
            ParsePosition end = new ParsePosition(0);
            if (formatter.parseUnresolved(text, end) == null || end.getIndex() != text.length()) {
                return null;
            }
            TemporalAccessor read = formatter.parse(text);
            LocalDate day = LocalDate.from(read);
            LocalDateTime local = day.atTime(hasTime ? LocalTime.from(read) : time);
            ZoneId given = read.query(TemporalQueries.zone());
            return local.atZone(given == null ? zone : given).toOffsetDateTime();
        }
    }
}

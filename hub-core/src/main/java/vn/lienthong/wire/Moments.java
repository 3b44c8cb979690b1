package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.model.InvalidValue;

/**
 * Moments as RFC 3339 with an offset in, as UTC out. Written by hand because a dossier has half a dozen of them and the
 * JDK's formatter costs more than all the rest of its parsing.
 */
final class Moments {
    private static final String EXAMPLE = "2026-01-31T08:30:00+07:00";
    private static final int SECONDS_END = 19;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int LATEST_OFFSET_HOUR = 18;

    private Moments() {}

    /** Refuses a moment without a zone by its own reason: it is the commonest mistake of senders. */
    static Instant parse(String text) {
        if (text.length() < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            throw refused();
        }
        long day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int second = (bounded(number(text, 11, 13), 23) * 60 + bounded(number(text, 14, 16), 59)) * 60
                + bounded(number(text, 17, SECONDS_END), 59);
        int zoneAt = fractionEnd(text);
        int nanos = zoneAt == SECONDS_END ? 0 : nanos(text, SECONDS_END + 1, zoneAt);
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + second - offset(text, zoneAt), nanos);
    }

    private static long day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            throw refused();
        }
    }

    private static int fractionEnd(String text) {
        if (text.length() == SECONDS_END || text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int at = SECONDS_END + 1;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        int digits = at - SECONDS_END - 1;
        if (digits == 0 || digits > MOST_FRACTION_DIGITS) {
            throw refused();
        }
        return at;
    }

    private static int nanos(String text, int from, int to) {
        int nanos = number(text, from, to);
        for (int digits = to - from; digits < MOST_FRACTION_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int offset(String text, int at) {
        if (at == text.length()) {
            throw InvalidValue.of("zone_missing", "expected", EXAMPLE);
        }
        char sign = text.charAt(at);
        if (sign == 'Z' && text.length() == at + 1) {
            return 0;
        }
        if ((sign != '+' && sign != '-') || text.length() != at + 6 || text.charAt(at + 3) != ':') {
            throw refused();
        }
        int seconds = (bounded(number(text, at + 1, at + 3), LATEST_OFFSET_HOUR) * 60
                        + bounded(number(text, at + 4, at + 6), 59))
                * 60;
        return sign == '+' ? seconds : -seconds;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                throw refused();
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int bounded(int number, int most) {
        if (number > most) {
            throw refused();
        }
        return number;
    }

    private static InvalidValue refused() {
        return InvalidValue.of("moment", "expected", EXAMPLE);
    }

    /** Only text is a moment: a number would leave open whether it counts seconds or milliseconds. */
    static final class Reader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            return parse(parser.getText());
        }
    }

    /** {@code 2026-01-31T01:30:00Z}; a fraction of 3, 6 or 9 digits where there is one. */
    static final class Writer extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializerProvider context) throws IOException {
            if (moment.getNano() != 0) {
                out.writeString(moment.toString());
                return;
            }
            char[] text = new char[SECONDS_END + 1];
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), (long) SECONDS_A_DAY));
            int second = Math.floorMod(moment.getEpochSecond(), SECONDS_A_DAY);
            put(text, 0, 4, day.getYear(), '-');
            put(text, 5, 2, day.getMonthValue(), '-');
            put(text, 8, 2, day.getDayOfMonth(), 'T');
            put(text, 11, 2, second / 3600, ':');
            put(text, 14, 2, second / 60 % 60, ':');
            put(text, 17, 2, second % 60, 'Z');
            out.writeString(text, 0, text.length);
        }

        private static void put(char[] text, int at, int digits, int number, char then) {
            int rest = number;
            for (int i = at + digits - 1; i >= at; i--) {
                text[i] = (char) ('0' + rest % 10);
                rest /= 10;
            }
            text[at + digits] = then;
        }
    }
}

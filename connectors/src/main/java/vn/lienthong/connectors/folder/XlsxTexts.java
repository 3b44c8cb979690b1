package vn.lienthong.connectors.folder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Cells as texts: numbers plain, dates as {@code 2026-03-05} or {@code 2026-03-05T08:20:00}, truth as {@code true} and
 * {@code false}. The error of a formula stays as it stands, such as {@code #REF!}, for the mapping to refuse.
 */
final class XlsxTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long SECONDS_OF_DAY = 86_400;
    // Excel itself shows no more digits, the rest is noise of binary fractions.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final boolean since1904;
    // A workbook has few formats and many cells.
    private final Map<String, String> partsOf = new HashMap<>();

    XlsxTexts(boolean since1904) {
        this.since1904 = since1904;
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString());
        }
        if (value == null) {
            @Nullable String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
        return value.toString();
    }

    private String number(BigDecimal number, @Nullable Integer id, @Nullable String format) {
        String parts = parts(id == null ? 0 : id, format);
        boolean day = parts.indexOf('d') >= 0 || parts.indexOf('y') >= 0;
        boolean time = parts.indexOf('h') >= 0 || parts.indexOf('s') >= 0;
        if ((!day && !time) || number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return plain(number);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalTime clock = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (!day) {
            return seconds < SECONDS_OF_DAY ? TIME.format(clock) : plain(number);
        }
        LocalDate date = date(seconds / SECONDS_OF_DAY);
        boolean midnight = clock.equals(LocalTime.MIDNIGHT);
        return time || !midnight ? MOMENT.format(LocalDateTime.of(date, clock)) : date.toString();
    }

    // The 1900 calendar of Excel has a 29 February 1900 that never was.
    private LocalDate date(long serial) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** Letters of the format that say day or time; those of built-in formats by their number. */
    private String parts(int id, @Nullable String format) {
        if (id == 22) {
            return "dh";
        }
        if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id == 36) {
            return "d";
        }
        if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
            return "h";
        }
        return id < 164 || format == null ? "" : partsOf.computeIfAbsent(format, XlsxTexts::lettersOf);
    }

    private static String lettersOf(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "");
    }
}

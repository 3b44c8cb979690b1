package vn.lienthong.connectors.table;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text form of a value of any column. */
final class ValueText {
    private final Optional<Charset> rawCharset;

    ValueText(Optional<Charset> rawCharset) {
        this.rawCharset = rawCharset;
    }

    /** The text that is handed on; null for NULL. */
    @Nullable
    String of(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> decoded(rows, at, column);
            case PADDED -> withoutPadding(decoded(rows, at, column));
            default -> exact(rows, at, column);
        };
    }

    /** The text by which a later query finds the same place again; null for NULL. */
    @Nullable
    String exact(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.kind()) {
            case NUMBER -> column.isBinaryFloat() ? binaryFloat(rows, at) : number(rows.getString(at));
            case DATE -> text(rows.getObject(at, LocalDate.class), DateTimeFormatter.ISO_LOCAL_DATE);
            case TIME -> text(rows.getObject(at, LocalTime.class), DateTimeFormatter.ISO_LOCAL_TIME);
            case DATE_TIME -> text(rows.getObject(at, LocalDateTime.class), Kind.LOCAL);
            case MOMENT -> moment(rows.getObject(at, OffsetDateTime.class));
            case BYTES -> bytes(rows.getBytes(at));
            case TRUTH -> truth(rows, at);
            case TEXT, PADDED, OTHER -> rows.getString(at);
        };
    }

    private @Nullable String decoded(ResultSet rows, int at, Column column) throws SQLException {
        if (rawCharset.isEmpty() || !column.raw()) {
            return rows.getString(at);
        }
        byte @Nullable [] raw = rows.getBytes(at);
        return raw == null ? null : new String(raw, rawCharset.get());
    }

    private static @Nullable String withoutPadding(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    // Drivers write 0.5 as .5 and a million as 1E+6.
    private static @Nullable String number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.strip()).toPlainString();
        } catch (NumberFormatException e) {
            return text; // NaN, Infinity: the mapping refuses them by name
        }
    }

    // Numbers and even codes are often kept as floats, where 12345 comes back as 12345.0.
    private static @Nullable String binaryFloat(ResultSet rows, int at) throws SQLException {
        @Nullable Object value = rows.getObject(at);
        if (value == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value.toString();
        }
    }

    private static @Nullable String text(@Nullable TemporalAccessor value, DateTimeFormatter form) {
        return value == null ? null : form.format(value);
    }

    // One instant, one text, whatever zone the session happens to have.
    private static @Nullable String moment(@Nullable OffsetDateTime value) {
        if (value == null) {
            return null;
        }
        boolean endless = value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN);
        return Kind.WITH_OFFSET.format(endless ? value : value.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }

    // A bit column may hold one bit or many.
    private static @Nullable String truth(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at) instanceof Boolean value ? value.toString() : rows.getString(at);
    }
}

package vn.lienthong.connectors.folder;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a dBase or FoxPro table.
 *
 * @param type letter of the format: C, N, F, D, L, I, T, Y, B; others have no text
 * @param offset of its first byte in a record
 */
record DbfField(String name, char type, int offset, int length) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    static DbfField of(byte[] description, int offset, Charset charset) {
        int end = 0;
        while (end < 11 && description[end] != 0) {
            end++;
        }
        char type = (char) description[11];
        int length = description[16] & 0xFF;
        // Long texts keep the upper half of their length where numbers have their decimals.
        int high = type == 'C' ? (description[17] & 0xFF) << 8 : 0;
        return new DbfField(new String(description, 0, end, charset).strip(), type, offset, high + length);
    }

    /** Empty when the field has no text of its own. */
    Optional<String> text(byte[] record, Charset charset) {
        return switch (type) {
            case 'C', 'N', 'F' -> Optional.of(characters(record, charset).strip());
            case 'D' -> Optional.of(day(characters(record, charset).strip()));
            case 'L' -> Optional.of(truth(record[offset]));
            case 'I' -> Optional.of(Integer.toString(int32(record, offset)));
            case 'T' -> Optional.of(moment(int32(record, offset), int32(record, offset + 4)));
            case 'Y' ->
                Optional.of(new BigDecimal(BigInteger.valueOf(buffer(record).getLong(offset)), 4).toPlainString());
            case 'B' ->
                length == 8
                        ? Optional.of(
                                new BigDecimal(Double.toString(buffer(record).getDouble(offset))).toPlainString())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    static int int32(byte[] bytes, int at) {
        return buffer(bytes).getInt(at);
    }

    static int int16(byte[] bytes, int at) {
        return Short.toUnsignedInt(buffer(bytes).getShort(at));
    }

    private String characters(byte[] record, Charset charset) {
        return new String(record, offset, length, charset).replace("\0", "");
    }

    private static String day(String digits) {
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static String truth(byte letter) {
        return switch (letter) {
            case 'T', 't', 'Y', 'y' -> "true";
            case 'F', 'f', 'N', 'n' -> "false";
            default -> "";
        };
    }

    private static String moment(int julianDay, int millis) {
        if (julianDay == 0) {
            return "";
        }
        LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
        return MOMENT.format(LocalDateTime.of(day, LocalTime.MIDNIGHT).plusSeconds(Math.round(millis / 1000.0)));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

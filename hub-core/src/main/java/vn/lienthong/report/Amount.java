package vn.lienthong.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;

/**
 * A number as somebody wrote it. In Vietnam {@code 1.234} is a thousand and {@code 1,5} one and a half, programs have it the
 * other way round; what can be read both ways is not guessed.
 *
 * @param number where a program says what it is, as a spreadsheet does for its numbers
 */
public record Amount(String text, @Nullable BigDecimal number) {
    public static final Amount NONE = new Amount("", null);

    private static final int LONGEST = 30;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern EITHER_WAY = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern ONE_MARK = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern DOTS_BETWEEN = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAS_BETWEEN = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    public static Amount of(String text) {
        return new Amount(text.replace('\u00A0', ' ').strip(), null);
    }

    public static Amount of(BigDecimal number) {
        return new Amount(number.toPlainString(), number);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Empty when nothing is written, or when it is told what is wrong. */
    Optional<BigDecimal> read(String path, List<FieldProblem> problems) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (number != null) {
            return Optional.of(number);
        }
        String written = text.replace(" ", "");
        if (written.length() <= LONGEST && EITHER_WAY.matcher(written).matches()) {
            problems.add(FieldProblem.of(path, "number_either_way"));
            return Optional.empty();
        }
        Optional<BigDecimal> value = written.length() > LONGEST ? Optional.empty() : value(written);
        if (value.isEmpty()) {
            problems.add(FieldProblem.of(path, "no_number"));
        }
        return value;
    }

    private static Optional<BigDecimal> value(String written) {
        if (PLAIN.matcher(written).matches() || ONE_MARK.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written.replace(',', '.')));
        }
        if (DOTS_BETWEEN.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written.replace(".", "").replace(',', '.')));
        }
        return COMMAS_BETWEEN.matcher(written).matches()
                ? Optional.of(new BigDecimal(written.replace(",", "")))
                : Optional.empty();
    }
}

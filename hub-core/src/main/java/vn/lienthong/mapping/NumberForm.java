package vn.lienthong.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a column writes numbers, declared by an example: {@code 1.234,5} is what people write in Vietnam. */
public final class NumberForm {
    private static final Pattern EXAMPLE = Pattern.compile("1([., '\u00A0]?)234(?:([.,])5)?");
    private static final int LONGEST = 32;

    private final String example;
    private final Pattern form;
    private final String group;
    private final List<String> units;

    private NumberForm(String example, String group, @Nullable String decimal, List<String> units) {
        this.example = example;
        this.group = group;
        this.units = List.copyOf(units);
        String whole = group.isEmpty() ? "\\d+" : "\\d{1,3}(?:" + Pattern.quote(group) + "\\d{3})+|\\d+";
        String part = decimal == null ? "" : "(?:" + Pattern.quote(decimal) + "(\\d+))?";
        this.form = Pattern.compile("(-?)(" + whole + ")" + part);
    }

    /**
     * The form that an example shows.
     *
     * @param example the number 1234 or 1234.5 as the column would write it
     * @param units what may stand behind the number, e.g. {@code đ}
     * @throws IllegalArgumentException when the example is none
     */
    public static NumberForm of(String example, List<String> units) {
        Matcher matcher = EXAMPLE.matcher(example);
        if (!matcher.matches() || matcher.group(1).equals(matcher.group(2))) {
            throw new IllegalArgumentException("1.234,5 | 1,234.5 | 1234,5 | 1234.5 | 1.234 | 1234");
        }
        return new NumberForm(example, matcher.group(1), matcher.group(2), units);
    }

    String read(String text, Trail trail) {
        String number = withoutUnit(text, trail);
        Matcher matcher = form.matcher(number);
        if (number.length() > LONGEST || !matcher.matches()) {
            throw Refusal.of("number_form", example);
        }
        String whole = group.isEmpty() ? matcher.group(2) : matcher.group(2).replace(group, "");
        String part = matcher.groupCount() < 3 || matcher.group(3) == null ? "" : "." + matcher.group(3);
        BigDecimal value = new BigDecimal(matcher.group(1) + whole + part);
        trail.touch("number");
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String withoutUnit(String text, Trail trail) {
        for (String unit : units) {
            if (text.endsWith(unit)) {
                trail.touch("unit");
                return text.substring(0, text.length() - unit.length()).strip();
            }
        }
        return text;
    }
}

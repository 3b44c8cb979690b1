package vn.lienthong.connector;

import java.util.regex.Pattern;

/**
 * Where a row stands at its source, so that a person finds it again. Holds no personal value.
 *
 * @param source file or table, e.g. {@code ho-so-thang-3.csv}
 * @param position within it, e.g. {@code line 17} or {@code MaHoSo=000.00.12.H44-260305-00001}
 */
public record Place(String source, String position) {
    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public Place {
        source = shown(source);
        position = shown(position);
    }

    /** A key of a table may be long and hold anything; its end is what tells rows apart. */
    private static String shown(String text) {
        String harmless = CONTROL.matcher(text).replaceAll("·");
        return harmless.length() <= LONGEST ? harmless : "…" + harmless.substring(harmless.length() - LONGEST);
    }

    @Override
    public String toString() {
        return source + ", " + position;
    }
}

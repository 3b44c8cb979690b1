package vn.lienthong.connectors.folder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines of a file name its columns; the rows begin below them. */
record HeaderLines(int first, int last) {
    static final HeaderLines NONE = new HeaderLines(0, 0);
    static final HeaderLines TOP = new HeaderLines(1, 1);
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})(?:-([1-9]\\d{0,3}))?");

    static HeaderLines parse(String text) {
        if (text.equals("none")) {
            return NONE;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("none, a line such as 1, or lines such as 2-3 expected");
        }
        int first = Integer.parseInt(form.group(1));
        int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
        if (last < first || last - first > 9) {
            throw new IllegalArgumentException("at most ten lines, the first before the last, expected");
        }
        return new HeaderLines(first, last);
    }

    boolean isNone() {
        return last == 0;
    }

    boolean holds(long line) {
        return line >= first && line <= last;
    }
}

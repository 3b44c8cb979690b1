package vn.lienthong.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form in which bad rows are given out to be corrected and come back: an XLSX with one line for each column to fill
 * in. A folder hands its lines on like any rows; the hub knows them by their headings.
 */
public final class CorrectionForm {
    private static final String NUMBER = "Số";
    private static final String COLUMN = "Cột";
    private static final String RIGHT = "Giá trị đúng";

    /** The columns of the form, in order; the agency fills in the last one. */
    public static final List<String> HEADINGS =
            List.of(NUMBER, "Nguồn", "Vị trí", COLUMN, "Giá trị đang có", "Sai ở đâu", "Cách sửa", RIGHT);

    private static final Set<String> ALL = Set.copyOf(HEADINGS);
    private static final String BEGINNING = "chinh-sua-";
    private static final String ENDING = ".xlsx";

    private CorrectionForm() {}

    /** What a form is called, so that it is known in a folder among other files. */
    public static String fileName(String connection, String day) {
        return BEGINNING + connection + "-" + day + ENDING;
    }

    public static boolean isFileName(String name) {
        return name.startsWith(BEGINNING) && name.endsWith(ENDING);
    }

    public static boolean isLine(Row row) {
        return row.columns().keySet().containsAll(ALL);
    }

    /** What a line says; empty where nothing was filled in. */
    public static Optional<Filled> filled(Map<String, String> line) {
        String number = line.getOrDefault(NUMBER, "").strip();
        String right = line.getOrDefault(RIGHT, "").strip();
        String column = line.getOrDefault(COLUMN, "").strip();
        return right.isEmpty() || column.isEmpty() || !number.matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(new Filled(Long.parseLong(number), column, right));
    }

    /**
     * One value as it should have been.
     *
     * @param no of the row that was set aside
     * @param text in Unicode, whatever the source is written in
     */
    public record Filled(long no, String column, String text) {
        /** Prints where it belongs, not what it says. */
        @Override
        public String toString() {
            return "Filled[" + no + " " + column + "]";
        }
    }
}

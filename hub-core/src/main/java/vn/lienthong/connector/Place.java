package vn.lienthong.connector;

/**
 * Where a row stands at its source, so that a person finds it again. Holds no personal value.
 *
 * @param source file or table, e.g. {@code ho-so-thang-3.csv}
 * @param position within it, e.g. {@code line 17} or {@code MaHoSo=000.00.12.H44-260305-00001}
 */
public record Place(String source, String position) {
    @Override
    public String toString() {
        return source + ", " + position;
    }
}

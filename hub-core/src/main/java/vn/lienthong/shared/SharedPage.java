package vn.lienthong.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.SharedData;

/**
 * Some of what has changed.
 *
 * @param fields that are given, in their order
 * @param rows by field; one that is no longer the reader's to see has {@link #GONE} and what says which one it is
 * @param next where to go on from, now or on another day
 * @param more whether there is more already; then fewer rows than asked for do not mean that this is all
 */
public record SharedPage(
        SharedData data, List<String> fields, List<Map<String, @Nullable Object>> rows, String next, boolean more) {
    /** Name under which a row says that it is to be taken away. */
    public static final String GONE = "gone";

    public SharedPage {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}

package vn.lienthong.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record as a legacy system gives it: texts by column, in the source's own spelling and order. A column without a
 * value has an empty text; an absent key is a column that the source does not have. Prints its place only: the texts may be personal.
 */
public record Row(Place place, Map<String, String> columns) {
    public Row {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    @Override
    public String toString() {
        return "Row[" + place + "]";
    }
}

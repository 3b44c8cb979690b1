package vn.lienthong.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of a shared catalogue. Source: domain section 4.7.
 *
 * @param rows dòng, each a text by column; the columns are the catalogue's own
 */
public record Catalogue(List<Map<String, String>> rows) implements Answer {
    /** A few times the communes of the country before 2025. */
    private static final int MOST_ROWS = 50_000;

    private static final int LONGEST = 4000;

    public Catalogue {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw InvalidValue.of("too_many", "expected", "1–" + MOST_ROWS).in("rows");
        }
        rows = rows.stream().map(Catalogue::clean).toList();
    }

    private static Map<String, String> clean(Map<String, String> row) {
        Map<String, String> clean = new LinkedHashMap<>();
        row.forEach((column, text) -> clean.put(column, Text.required("rows", text, LONGEST)));
        return Collections.unmodifiableMap(clean);
    }

    @Override
    public String toString() {
        return "Catalogue";
    }
}

package vn.lienthong.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it is now, for another system.
 *
 * @param position where it changed last: what changes later has a higher one
 * @param day on which its offices were written
 * @param offices that it concerns
 * @param former offices that it concerned before
 * @param fields by their names; texts, numbers, truths and lists of texts
 */
public record SharedRow(
        long position, LocalDate day, List<String> offices, List<String> former, Map<String, @Nullable Object> fields) {
    public SharedRow {
        offices = List.copyOf(offices);
        former = List.copyOf(former);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}

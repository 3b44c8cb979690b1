package vn.lienthong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.Entries;

/**
 * Where a value comes from.
 *
 * @param restatedOn the day as of whose organisations it is restated; empty: each day as it was
 * @param asOf the moment whose knowledge it is
 * @param position the last message that is counted
 * @param parts the same of the organisations directly below
 * @param rows records behind it, the first ones by key
 * @param more whether there are more of them
 * @param entries what was entered for it, newest first
 */
public record Explanation(
        CellValue value,
        Optional<LocalDate> restatedOn,
        Instant asOf,
        long position,
        List<CellValue> parts,
        List<CountedRow> rows,
        boolean more,
        List<Entries.Entry> entries) {
    public Explanation {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }
}

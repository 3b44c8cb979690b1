package vn.lienthong.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure; nothing of its content but what it is counted by.
 *
 * @param key number of the dossier, code of the procedure
 * @param message the last message or step by which it is as it is; absent for an agency that no document names
 * @param organisation code as the record names it
 * @param day by which it is in the period
 * @param counted in the numerator, or in the count
 * @param inDenominator counted in the denominator
 */
public record CountedRow(
        String key,
        @Nullable MessageNumber message,
        String organisation,
        LocalDate day,
        boolean counted,
        boolean inDenominator) {}

package vn.lienthong.registry;

import java.util.Optional;

/**
 * What an installation expects of a source, and how long it keeps what came.
 *
 * @param silentAfter how many working days it may tell nothing new, where the file says so; {@link #NEVER} where nobody
 *     expects anything of it
 * @param daysKept how many days its rows are kept as they came; 0 where they are not
 */
public record SourceTerms(Optional<Integer> silentAfter, int daysKept) {
    public static final Integer NEVER = Integer.MAX_VALUE;
    public static final SourceTerms BY_DEFAULT = new SourceTerms(Optional.empty(), 7);

    public boolean keepsRows() {
        return daysKept > 0;
    }
}

package vn.lienthong.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field on its way.
 *
 * @param field canonical field, e.g. {@code applicant.name}
 * @param columns it came from; none for a constant
 * @param was the source's text, null when absent
 * @param became the canonical text, null when nothing came out
 * @param rules names of the rules that changed it, in order, e.g. {@code tcvn3, nfc, codes}
 */
public record Touch(
        String field,
        List<String> columns,
        @Nullable String was,
        @Nullable String became,
        List<String> rules) {}

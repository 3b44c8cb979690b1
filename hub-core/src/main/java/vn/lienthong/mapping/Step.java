package vn.lienthong.mapping;

import org.jspecify.annotations.Nullable;

/** One rule on one text; what it may do stands in {@link Steps}. */
interface Step {

    /**
     * What becomes of a clean text; null where nothing does.
     *
     * @throws Refusal when the text does not fit
     */
    @Nullable
    String apply(String text, Trail trail);
}

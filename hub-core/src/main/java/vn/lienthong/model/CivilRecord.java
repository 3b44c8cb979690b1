package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the civil status register. Source: domain section 4.5; further fields of the register are not
 * public.
 *
 * @param id mã bản ghi of the register
 * @param number số
 * @param book quyển số
 * @param page trang số
 */
public record CivilRecord(
        String id,
        @Nullable String number,
        @Nullable String book,
        @Nullable String page) implements Answer {
    private static final int CODE = 100;

    public CivilRecord {
        id = Text.required("id", id, CODE);
        number = Text.optional("number", number, CODE);
        book = Text.optional("book", book, CODE);
        page = Text.optional("page", page, CODE);
    }

    @Override
    public String toString() {
        return "CivilRecord";
    }
}

package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/** Where a business is, by the codes of its register, with the line that people read. */
public record BusinessAddress(
        @Nullable String provinceCode,
        @Nullable String districtCode,
        @Nullable String wardCode,
        @Nullable String street,
        @Nullable String text) {
    private static final int CODE = 50;
    private static final int LINE = 1000;

    public BusinessAddress {
        provinceCode = Text.optional("provinceCode", provinceCode, CODE);
        districtCode = Text.optional("districtCode", districtCode, CODE);
        wardCode = Text.optional("wardCode", wardCode, CODE);
        street = Text.optional("street", street, LINE);
        text = Text.optional("text", text, LINE);
    }

    @Override
    public String toString() {
        return "BusinessAddress";
    }
}

package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * What the social insurance knows of the person of a number. Source: domain section 4.4; {@code trangThai} is passed on as it
 * comes, for no public document lists its values.
 *
 * @param name họ và tên
 * @param oldBook số sổ cũ
 * @param birth ngày, tháng or năm sinh
 * @param gender giới tính
 * @param birthProvince mã tỉnh of the birth
 * @param birthDistrict mã huyện of the birth
 * @param birthWard mã xã of the birth
 * @param status trạng thái, as it comes
 */
public record InsuredPerson(
        String name,
        @Nullable String oldBook,
        @Nullable PartialDate birth,
        @Nullable Gender gender,
        @Nullable String birthProvince,
        @Nullable String birthDistrict,
        @Nullable String birthWard,
        @Nullable String status)
        implements Answer {
    private static final int CODE = 50;

    public InsuredPerson {
        name = Text.required("name", name, 500);
        oldBook = Text.optional("oldBook", oldBook, CODE);
        birthProvince = Text.optional("birthProvince", birthProvince, CODE);
        birthDistrict = Text.optional("birthDistrict", birthDistrict, CODE);
        birthWard = Text.optional("birthWard", birthWard, CODE);
        status = Text.optional("status", status, CODE);
    }

    @Override
    public String toString() {
        return "InsuredPerson";
    }
}

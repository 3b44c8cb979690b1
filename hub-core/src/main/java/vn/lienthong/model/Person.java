package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * What the population database knows of one citizen. Source: domain section 4.2; codes of gender, ethnicity, religion, marital
 * status and blood group are passed on as they come, for no public document lists them. Lengths are ASSUMED.
 *
 * @param citizenId số định danh, 12 digits
 * @param oldId số CMND, 9 digits
 * @param name họ và tên
 * @param gender giới tính
 * @param ethnicity dân tộc
 * @param religion tôn giáo
 * @param maritalStatus tình trạng hôn nhân
 * @param bloodGroup nhóm máu
 * @param birth ngày or năm sinh
 * @param birthRegistration nơi đăng ký khai sinh
 * @param origin quê quán
 * @param residence nơi thường trú
 * @param abode nơi ở hiện tại
 * @param nationality quốc tịch
 * @param father cha
 * @param mother mẹ
 * @param spouse vợ hoặc chồng
 * @param representative người đại diện
 * @param householdHead chủ hộ
 * @param householdBook số sổ hộ khẩu
 */
public record Person(
        @Nullable CitizenId citizenId,
        @Nullable CitizenId oldId,
        String name,
        @Nullable String gender,
        @Nullable String ethnicity,
        @Nullable String religion,
        @Nullable String maritalStatus,
        @Nullable String bloodGroup,
        @Nullable BirthDate birth,
        @Nullable Address birthRegistration,
        @Nullable Address origin,
        @Nullable Address residence,
        @Nullable Address abode,
        @Nullable String nationality,
        @Nullable Relative father,
        @Nullable Relative mother,
        @Nullable Relative spouse,
        @Nullable Relative representative,
        @Nullable HouseholdHead householdHead,
        @Nullable String householdBook)
        implements Answer {
    private static final int CODE = 50;
    private static final int LINE = 500;

    public Person {
        name = Text.required("name", name, LINE);
        gender = Text.optional("gender", gender, CODE);
        ethnicity = Text.optional("ethnicity", ethnicity, CODE);
        religion = Text.optional("religion", religion, CODE);
        maritalStatus = Text.optional("maritalStatus", maritalStatus, CODE);
        bloodGroup = Text.optional("bloodGroup", bloodGroup, CODE);
        nationality = Text.optional("nationality", nationality, CODE);
        householdBook = Text.optional("householdBook", householdBook, CODE);
    }

    @Override
    public String toString() {
        return "Person";
    }

    /** A place by the codes of the statistics office, with the line that people read. */
    public record Address(
            @Nullable String provinceCode,
            @Nullable String districtCode,
            @Nullable String wardCode,
            @Nullable String detail,
            @Nullable String country) {
        public Address {
            provinceCode = Text.optional("provinceCode", provinceCode, CODE);
            districtCode = Text.optional("districtCode", districtCode, CODE);
            wardCode = Text.optional("wardCode", wardCode, CODE);
            detail = Text.optional("detail", detail, LINE);
            country = Text.optional("country", country, CODE);
        }

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** Somebody who belongs to the citizen. */
    public record Relative(
            @Nullable String name,
            @Nullable String nationality,
            @Nullable CitizenId citizenId,
            @Nullable CitizenId oldId) {
        public Relative {
            name = Text.optional("name", name, LINE);
            nationality = Text.optional("nationality", nationality, CODE);
        }

        @Override
        public String toString() {
            return "Relative";
        }
    }

    /** The head of the citizen's household (chủ hộ) and how the citizen is related to that person. */
    public record HouseholdHead(
            @Nullable String relation,
            @Nullable String name,
            @Nullable CitizenId citizenId,
            @Nullable CitizenId oldId) {
        public HouseholdHead {
            relation = Text.optional("relation", relation, CODE);
            name = Text.optional("name", name, LINE);
        }

        @Override
        public String toString() {
            return "HouseholdHead";
        }
    }
}

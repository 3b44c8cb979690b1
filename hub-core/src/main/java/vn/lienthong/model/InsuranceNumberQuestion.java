package vn.lienthong.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the social insurance which number a person has. Domain section 4.4.
 *
 * @param name họ và tên
 * @param birth ngày, tháng or năm sinh
 * @param gender giới tính
 * @param place whose codes stand here: of the birth or of the household
 * @param provinceCode mã tỉnh
 * @param districtCode mã huyện
 * @param wardCode mã xã
 */
public record InsuranceNumberQuestion(
        String name,
        PartialDate birth,
        Gender gender,
        Place place,
        String provinceCode,
        @Nullable String districtCode,
        @Nullable String wardCode)
        implements Question {
    private static final int CODE = 10;

    public InsuranceNumberQuestion {
        name = Text.required("name", name, 200);
        Rules.present("birth", birth);
        Rules.present("gender", gender);
        Rules.present("place", place);
        provinceCode = Text.required("provinceCode", provinceCode, CODE);
        districtCode = Text.optional("districtCode", districtCode, CODE);
        wardCode = Text.optional("wardCode", wardCode, CODE);
    }

    /** There is no number yet: whoever has the name and the birth is meant. */
    @Override
    public String subject() {
        return name.toUpperCase(Locale.ROOT) + " " + birth.value();
    }

    @Override
    public Optional<String> personName() {
        return Optional.of(name);
    }

    @Override
    public String toString() {
        return "InsuranceNumberQuestion";
    }

    /** Which address is meant. */
    public enum Place {
        /** Where the birth was registered. */
        BIRTH,
        /** Where the household is. */
        HOUSEHOLD
    }
}

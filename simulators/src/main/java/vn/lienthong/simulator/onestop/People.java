package vn.lienthong.simulator.onestop;

import java.util.List;

/** Invented persons and enterprises: common Vietnamese words put together at random. */
final class People {
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
            "Đinh", "Hà", "Quách", "Tạ", "Triệu", "Cao");
    private static final List<String> MIDDLE_OF_MEN =
            List.of("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Công", "Đình", "Ngọc", "Tiến", "Mạnh", "Bá");
    private static final List<String> MIDDLE_OF_WOMEN =
            List.of("Thị", "Thu", "Ngọc", "Thanh", "Minh", "Kim", "Thùy", "Hồng", "Bích", "Diệu", "Phương", "Mai");
    private static final List<String> GIVEN_OF_MEN = List.of(
            "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hùng", "Khánh", "Long", "Nam", "Phong", "Quân", "Sơn",
            "Thắng", "Tuấn", "Việt", "Vinh", "Toàn", "Trường");
    private static final List<String> GIVEN_OF_WOMEN = List.of(
            "Anh", "Chi", "Dung", "Giang", "Hà", "Hằng", "Hiền", "Hoa", "Hương", "Lan", "Linh", "Loan", "Mai", "Nga",
            "Nhung", "Oanh", "Phượng", "Quỳnh", "Thảo", "Trang", "Yến");
    private static final List<String> TRADE = List.of(
            "Xây dựng", "Thương mại", "Vận tải", "Dược phẩm", "Thực phẩm", "May mặc", "Nội thất", "Du lịch", "Cơ khí");
    private static final List<String> BRAND = List.of(
            "Đồi Chè", "Sông Thao Mẫu", "Ánh Dương", "Hoa Cọ", "Rừng Xanh", "Thành Công", "Tân Tiến", "Bình Minh");

    private People() {}

    static String person(Dice dice) {
        return dice.chance(0.5) ? name(dice, MIDDLE_OF_MEN, GIVEN_OF_MEN) : name(dice, MIDDLE_OF_WOMEN, GIVEN_OF_WOMEN);
    }

    static String enterprise(Dice dice) {
        return "Công ty TNHH " + dice.pick(TRADE) + " " + dice.pick(BRAND) + " " + (1 + dice.upTo(99));
    }

    static String association(Dice dice) {
        return "Hội " + dice.pick(TRADE) + " " + dice.pick(BRAND);
    }

    /** Twelve digits with Phú Thọ's prefix and the birth year 1900, so that nobody alive has it. */
    static String citizenId(Dice dice) {
        return "025000" + sixDigits(dice);
    }

    /** A number of the range that is kept for examples. */
    static String phone(Dice dice) {
        return "0900000" + sixDigits(dice).substring(3);
    }

    static String email(Dice dice) {
        return "cong-dan-" + sixDigits(dice) + "@demo.phutho.local";
    }

    private static String sixDigits(Dice dice) {
        return Integer.toString(1_000_000 + dice.upTo(1_000_000)).substring(1);
    }

    private static String name(Dice dice, List<String> middle, List<String> given) {
        return dice.pick(FAMILY) + " " + dice.pick(middle) + " " + dice.pick(given);
    }
}

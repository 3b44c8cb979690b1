package vn.lienthong.app.proof;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Persons of the proofs, the demonstration and the simulators: none of them may stand in the log of a running hub. */
final class InventedPersons {
    private static final List<String> NAMES = List.of(
            "Phạm Thị Mẫu",
            "PHẠM THỊ MẪU",
            "Nguyễn Văn Mẫu",
            "Hoàng Thị Mẫu",
            "Phạm Văn Gốc",
            "Trần Thị Nguồn",
            "Lê Văn Thử",
            "Nguyễn Đức Thử",
            "Ngô Văn Chủ",
            "Lý Thị Phó",
            "Đỗ Thị Giao",
            "Vũ Đức Bảo");
    /** Every invented personal number begins so. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)025\\d{9}(?!\\d)");

    private InventedPersons() {}

    /** Who is found first. */
    static Optional<String> in(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        return NUMBER.matcher(whole)
                .results()
                .map(match -> match.group())
                .findFirst()
                .or(() -> NAMES.stream().filter(whole::contains).findFirst());
    }
}

package vn.lienthong.simulator.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What came of the two reports.
 *
 * @param approved value of each indicator as it was approved
 * @param byThemselves HTTP status for an approval by whoever had prepared the report
 * @param found cases: cells that stood there otherwise than approved
 * @param standing value of each indicator in the national system's own record, at the end
 * @param states of the reports at the end
 */
record ReportsSeen(
        Map<String, String> approved,
        int byThemselves,
        List<String> found,
        Map<String, String> standing,
        List<String> states) {
    ReportsSeen {
        approved = Map.copyOf(approved);
        found = List.copyOf(found);
        standing = Map.copyOf(standing);
        states = List.copyOf(states);
    }

    /**
     * Judges the reports.
     *
     * @param stale the cell that the receiver kept as it was
     * @param rounded the cell that it rounded
     */
    Chapter judged(String stale, String rounded) {
        return new Chapter(
                "Báo cáo quốc gia / national reports",
                Stream.concat(
                                Stream.of(
                                        "Phú Thọ " + ProvinceFigures.PERIOD + ": mức / level 2 " + of("TTHC.MUC2")
                                                + ", 3 " + of("TTHC.MUC3") + ", 4 " + of("TTHC.MUC4"),
                                        "Ninh Bình " + ProvinceFigures.PERIOD + ": chứng thư số / certificates "
                                                + of("KYSO.CTS") + ", đủ chữ ký / fully signed "
                                                + of("KYSO.DAYDU.SO") + " %"),
                                found.stream().map(one -> "lệch, đã sửa / differed, corrected: " + one))
                        .toList(),
                List.of(
                        new Finding(
                                "Số liệu tính ra đúng như hai tỉnh đã công bố",
                                "the figures are those that two provinces printed",
                                different(approved)),
                        new Finding(
                                "Không ai tự duyệt báo cáo của mình",
                                "nobody approved a report of his own",
                                byThemselves == 403 ? "" : "HTTP " + byThemselves),
                        new Finding(
                                "Ô giữ số cũ và ô bị làm tròn đều bị phát hiện",
                                "the stale and the rounded cell were both found",
                                cases(stale, rounded)),
                        new Finding(
                                "Mọi ô ở hệ thống quốc gia bằng số đã duyệt",
                                "every cell there equals what was approved",
                                end())));
    }

    private String cases(String stale, String rounded) {
        boolean right = found.size() == 2
                && found.stream().anyMatch(one -> one.startsWith(stale + ":"))
                && found.stream().anyMatch(one -> one.startsWith(rounded + ":"));
        return right ? "" : found.toString();
    }

    private String end() {
        boolean confirmed = states.equals(List.of("CONFIRMED", "CONFIRMED"));
        return confirmed ? different(standing) : states + " " + different(standing);
    }

    private static String different(Map<String, String> values) {
        List<String> wrong = ProvinceFigures.PRINTED.entrySet().stream()
                .filter(one -> !same(one.getValue(), values.getOrDefault(one.getKey(), "")))
                .map(one ->
                        one.getKey() + " '" + values.getOrDefault(one.getKey(), "") + "' instead of " + one.getValue())
                .sorted()
                .toList();
        return String.join(", ", wrong);
    }

    private static boolean same(String one, String other) {
        return !other.isEmpty() && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private String of(String indicator) {
        String share = approved.get(indicator + ".TYLE");
        return approved.getOrDefault(indicator, "") + (share == null ? "" : " (" + share + " %)");
    }
}

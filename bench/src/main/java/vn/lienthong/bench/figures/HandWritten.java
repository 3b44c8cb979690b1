package vn.lienthong.bench.figures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.indicator.Period;
import vn.lienthong.testkit.ledger.LedgerFixture;

/**
 * What a person would write for these numbers alone: one statement that reads the dossiers once, and the province's numbers
 * added up from those of its offices.
 */
record HandWritten(Province province, LedgerFixture node) {

    Map<String, BigDecimal> cells() throws SQLException {
        List<Province.Condition> conditions = province.conditions();
        String sums = conditions.stream()
                .map(each -> "count(*) filter (where " + each.sql() + ")")
                .collect(Collectors.joining(", "));
        String sql = "select competent, extract(month from received at time zone 'Asia/Ho_Chi_Minh')::int, " + sums
                + " from dossier_record where before = " + Long.MAX_VALUE + " group by 1, 2";
        Map<String, BigDecimal> cells = nothing(conditions);
        try (Connection c = node.database().getConnection();
                Statement statement = c.createStatement();
                ResultSet r = statement.executeQuery(sql)) {
            while (r.next()) {
                for (int i = 0; i < conditions.size(); i++) {
                    BigDecimal amount = BigDecimal.valueOf(r.getLong(3 + i));
                    String period = Province.MONTHS.get(r.getInt(2) - 1).toString();
                    String code = conditions.get(i).code();
                    cells.merge(key(code, r.getString(1), period), amount, BigDecimal::add);
                    cells.merge(key(code, "H90", period), amount, BigDecimal::add);
                }
            }
        }
        return cells;
    }

    /** An office without a dossier of a kind has zero of it. */
    private Map<String, BigDecimal> nothing(List<Province.Condition> conditions) {
        Map<String, BigDecimal> cells = new HashMap<>();
        List<String> offices = IntStream.range(0, province.organisations())
                .mapToObj(Province::office)
                .toList();
        for (Province.Condition condition : conditions) {
            for (Period month : Province.MONTHS) {
                offices.forEach(office -> cells.put(key(condition.code(), office, month.toString()), BigDecimal.ZERO));
            }
        }
        return cells;
    }

    static String key(String indicator, String organisation, String period) {
        return indicator + " " + organisation + " " + period;
    }
}

package vn.lienthong.connectors.provincereport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.IndicatorReport;

/**
 * The code tables of the store: offices as the connection's file says, periods 1–12 months, 13–16 quarters, 17 and 18 half
 * years, 20 the year.
 *
 * @param nineMonths number of that period; 0 where there is none
 */
record StoreCodes(Map<String, String> offices, int dataType, int nineMonths) {
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(M|Q|H|9M)(\\d{1,2})?)?");
    private static final Pattern PAIR = Pattern.compile("([^\\s=]+)=([^\\s=]+)");
    private static final int QUARTERS_AFTER = 12;
    private static final int HALVES_AFTER = 16;
    private static final int YEAR = 20;

    StoreCodes {
        offices = Map.copyOf(offices);
    }

    static StoreCodes of(Settings settings) {
        Map<String, String> offices = new HashMap<>();
        PAIR.matcher(settings.get(StoreSettings.OFFICES))
                .results()
                .forEach(pair -> offices.put(pair.group(1), pair.group(2)));
        return new StoreCodes(offices, settings.get(StoreSettings.DATA_TYPE), settings.get(StoreSettings.NINE_MONTHS));
    }

    /** Where a report stands there; empty where the store has no such period. */
    Optional<Place> place(IndicatorReport report, String office) {
        Matcher period = PERIOD.matcher(report.period());
        if (!period.matches()) {
            return Optional.empty();
        }
        int number = period(Optional.ofNullable(period.group(2)), Optional.ofNullable(period.group(3)));
        return number == 0
                ? Optional.empty()
                : Optional.of(new Place(office, number, dataType, Integer.parseInt(period.group(1))));
    }

    private int period(Optional<String> kind, Optional<String> ordinal) {
        int n = ordinal.map(Integer::parseInt).orElse(0);
        return switch (kind.orElse("")) {
            case "M" -> n;
            case "Q" -> QUARTERS_AFTER + n;
            case "H" -> HALVES_AFTER + n;
            case "9M" -> nineMonths;
            default -> YEAR;
        };
    }

    Optional<String> office(IndicatorReport report) {
        return Optional.ofNullable(offices.get(report.organisation().value()));
    }

    /**
     * Where cells of a report stand.
     *
     * @param office with dots, as it is read; written with dashes
     */
    record Place(String office, int period, int dataType, int year) {
        String dashed() {
            return office.replace('.', '-');
        }
    }
}

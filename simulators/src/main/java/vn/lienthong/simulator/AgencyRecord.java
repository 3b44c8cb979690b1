package vn.lienthong.simulator;

import java.time.LocalDate;
import java.util.Map;

/** One record of an agency's system and the day by which it is found. */
public record AgencyRecord(LocalDate day, Map<String, String> fields) {
    public AgencyRecord {
        fields = Map.copyOf(fields);
    }
}

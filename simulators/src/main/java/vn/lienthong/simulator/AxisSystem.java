package vn.lienthong.simulator;

import java.util.List;

/**
 * A platform that the axis knows: it speaks for its agencies.
 *
 * @param secret signs its calls; demonstration only
 * @param agencies codes of the agencies that it sends and receives for
 */
public record AxisSystem(String id, String secret, List<String> agencies) {
    /** Platform of Phú Thọ with three invented agencies. */
    public static final AxisSystem PHU_THO = new AxisSystem(
            "LGSP-H44-DEMO", "demo-secret-0001", List.of("000.00.00.H44", "000.00.05.H44", "000.00.12.H44"));

    /** Some agencies of the rest of the country. */
    public static final AxisSystem ELSEWHERE =
            new AxisSystem("LGSP-G22-DEMO", "demo-secret-0002", List.of("000.00.00.G22", "000.00.00.G14"));

    public AxisSystem {
        agencies = List.copyOf(agencies);
    }
}

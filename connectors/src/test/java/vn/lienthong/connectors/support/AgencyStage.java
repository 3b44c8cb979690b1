package vn.lienthong.connectors.support;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.lienthong.simulator.AgencyRecord;
import vn.lienthong.simulator.AgencySimulator;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** The agency simulator as the kit sees it: a hundred records a day, the last ones yesterday. */
public record AgencyStage(AgencySimulator real) implements SourceStage {
    /** The day on which the tests play, in Vietnam. */
    public static final Instant NOW = Instant.parse("2026-03-14T03:00:00Z");

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 13);
    private static final int A_DAY = 100;

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        real.holds(IntStream.range(0, records.size())
                .mapToObj(i -> new AgencyRecord(YESTERDAY.minusDays((records.size() - 1 - i) / A_DAY), records.get(i)))
                .toList());
    }

    @Override
    public boolean spoil(int index) {
        real.spoil(index);
        return true;
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.allOf(SourceFault.class);
    }

    @Override
    public void strike(SourceFault fault) {
        switch (fault) {
            case UNREACHABLE -> real.faults().on(FaultKind.DOWN);
            case ACCESS_REFUSED -> real.faults().on(FaultKind.HTTP_401);
            case FAILING -> real.faults().on(FaultKind.HTTP_503);
            case GARBAGE -> real.faults().on(FaultKind.GARBAGE);
            case CUT -> real.cutAt(420);
        }
    }

    @Override
    public void calm() {
        real.faults().off();
        real.cutAt(-1);
    }
}

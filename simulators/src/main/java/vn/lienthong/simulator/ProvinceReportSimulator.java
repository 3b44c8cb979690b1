package vn.lienthong.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A province's indicator store, the product of domain section 5.3: a log-in, one value a call, many at a time to read. It has
 * faults, and the habits of a reporting system that it does not tell.
 */
public final class ProvinceReportSimulator implements AutoCloseable {
    private final ReportMemory memory;
    private final SimulatorServer server;

    private ProvinceReportSimulator(Listening listening, String user, String password, long seed) {
        memory = new ReportMemory(seed);
        server = SimulatorServer.start(new StoreSite(user, password, memory), listening, seed);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static ProvinceReportSimulator start(int port, String user, String password) {
        return start(Listening.onPort(port), user, password, 1);
    }

    /**
     * The same where somebody else may reach it.
     *
     * @param seed of what happens by chance
     */
    public static ProvinceReportSimulator start(Listening listening, String user, String password, long seed) {
        return new ProvinceReportSimulator(listening, user, password, seed);
    }

    public URI base() {
        return server.base();
    }

    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /**
     * Takes up a habit.
     *
     * @param share of the cells that suffer from it
     */
    public void habit(ReportHabit habit, double share) {
        memory.habit(habit, share);
    }

    /** Somebody changes a cell there by hand; without a value it is taken away. */
    public void edit(ReportCellKey cell, @Nullable BigDecimal value) {
        memory.edit(cell, value);
    }

    /** What stands there; a period is {@code year/period/kind of figure}, an office is written with dots. */
    public Map<ReportCellKey, BigDecimal> values() {
        return memory.values();
    }

    /** Cells that were changed, in order. */
    public List<String> effects() {
        return memory.effects();
    }

    /** Forgets all and switches all faults off. */
    public void reset() {
        faults().off();
        memory.clear();
    }

    @Override
    public void close() {
        server.close();
    }
}

package vn.lienthong.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The national reporting system as domain section 5.6 assumes it: it takes submissions, judges them item by item and shows
 * what stands there. It has faults, and habits that it does not tell.
 */
public final class NationalReportSimulator implements AutoCloseable {
    private final ReportMemory memory;
    private final SimulatorServer server;

    private NationalReportSimulator(Listening listening, String token, long seed) {
        memory = new ReportMemory(seed);
        server = SimulatorServer.start(new ReportSite(token, memory), listening, seed);
    }

    /**
     * Starts on the loopback address; port 0 is a random one.
     *
     * @param token that every call must bear
     */
    public static NationalReportSimulator start(int port, String token) {
        return start(Listening.onPort(port), token, 1);
    }

    /**
     * The same where somebody else may reach it.
     *
     * @param seed of what happens by chance
     */
    public static NationalReportSimulator start(Listening listening, String token, long seed) {
        return new NationalReportSimulator(listening, token, seed);
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

    /** Keeps a cell stale or rounds it, and says nothing. */
    public void habit(ReportHabit habit, ReportCellKey cell) {
        memory.habit(habit, cell);
    }

    /** Gives up all habits. */
    public void noHabits() {
        memory.noHabits();
    }

    /** Takes nothing for a period, or takes it again. */
    public void lock(String period, boolean isLocked) {
        memory.lock(period, isLocked);
    }

    /** Somebody changes a cell there by hand; without a value it is taken away. */
    public void edit(ReportCellKey cell, @Nullable BigDecimal value) {
        memory.edit(cell, value);
    }

    /** What stands there. */
    public Map<ReportCellKey, BigDecimal> values() {
        return memory.values();
    }

    /** Submissions that it took, in order: form, organisation, period and revision; one known again is none. */
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

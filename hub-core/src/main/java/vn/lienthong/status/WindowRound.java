package vn.lienthong.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.PlannedWindow;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.WeeklyWindow;

/**
 * Brings what the connections' files say of the days to come into the ledger, so that it is there before an outage begins; carries out
 * what windows ask for; owes the alerts that a window held back. Called again and again by one node.
 */
public final class WindowRound implements Runnable {
    /** A hub that is away over a long weekend finds its windows still written. */
    private static final int DAYS_AHEAD = 8;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public WindowRound(Ledger ledger, Supplier<Configuration> configuration, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public void run() {
        ledger.windows().keep(coming());
        ledger.windows().carryOut();
        ledger.alerts().oweWhatIsLeft();
    }

    private Map<PlannedWindow, String> coming() {
        LocalDate today = ProvinceTime.day(clock.instant());
        Map<PlannedWindow, String> coming = new HashMap<>();
        for (ConnectionConfig connection : configuration.get().connections().values()) {
            for (WeeklyWindow window : connection.service().windows()) {
                // One that began yesterday may be on.
                today.minusDays(1)
                        .datesUntil(today.plusDays(DAYS_AHEAD))
                        .flatMap(day -> window.on(day).stream())
                        .filter(span -> span.to().isAfter(clock.instant()))
                        .forEach(span -> coming.put(
                                new PlannedWindow(connection.name(), span.from(), span.to(), window.stopsSending()),
                                window.reason()));
            }
        }
        return coming;
    }
}

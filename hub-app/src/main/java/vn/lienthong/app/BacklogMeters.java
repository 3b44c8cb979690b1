package vn.lienthong.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.status.LatestBalance;

/** What stands in the ledger, read now and then: open deliveries, their age, and whether the balance holds. */
@Component
class BacklogMeters {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogMeters.class);
    private static final Duration DAYS_CHECKED = Duration.ofDays(2);

    private final Ledger ledger;
    private final Clock clock;
    private final LatestBalance latest;
    private final MultiGauge open;
    private final MultiGauge age;
    private final MultiGauge up;
    private final MultiGauge difference;

    BacklogMeters(Ledger ledger, Clock clock, LatestBalance latest, MeterRegistry registry) {
        this.ledger = ledger;
        this.latest = latest;
        this.clock = clock;
        this.open = MultiGauge.builder("hub.deliveries.open")
                .description("Deliveries not done yet, by state")
                .register(registry);
        this.age = MultiGauge.builder("hub.deliveries.oldest.age")
                .description("Age of the oldest delivery of a state")
                .baseUnit("seconds")
                .register(registry);
        this.up = MultiGauge.builder("hub.endpoint.up")
                .description("1 when messages flow to a connection, else 0")
                .register(registry);
        this.difference = MultiGauge.builder("hub.balance.difference")
                .description("Deliveries that the two counts of the balance disagree about; must be 0")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT15S")
    void readBacklog() {
        try {
            List<Backlog> backlog = ledger.archive().backlog();
            open.register(
                    backlog.stream()
                            .map(b -> MultiGauge.Row.of(tags(b), b.count()))
                            .toList(),
                    true);
            age.register(
                    backlog.stream()
                            .map(b -> MultiGauge.Row.of(
                                    tags(b),
                                    Duration.between(b.oldestAcceptedAt(), clock.instant())
                                            .toSeconds()))
                            .toList(),
                    true);
            up.register(
                    ledger.endpoints().list().stream()
                            .map(e -> MultiGauge.Row.of(Tags.of("connection", e.connection()), e.isParked() ? 0 : 1))
                            .toList(),
                    true);
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: the backlog could not be read ({})", e.getMessage());
        }
    }

    /** A difference of one is an alarm (promise 6). */
    @Scheduled(fixedDelayString = "PT50S", initialDelayString = "PT5S")
    void checkBalance() {
        try {
            List<BalanceLine> lines =
                    ledger.balance().since(ledger.balance().today().minusDays(DAYS_CHECKED.toDays()));
            difference.register(
                    lines.stream()
                            .map(l -> MultiGauge.Row.of(
                                    Tags.of(
                                            "connection",
                                            l.connection(),
                                            "day",
                                            l.day().toString()),
                                    l.difference()))
                            .toList(),
                    true);
            latest.checked(lines, clock.instant());
            lines.stream().filter(l -> l.difference() != 0).forEach(this::alarm);
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: the balance could not be checked ({})", e.getMessage());
        }
    }

    private void alarm(BalanceLine line) {
        LOG.error(
                "BALANCE_BROKEN: connection {}, day {}: the two counts disagree about {} deliveries. Run 'hub ledger"
                        + " verify' and keep the database as it is.",
                line.connection(),
                line.day(),
                line.difference());
        ledger.endpoints().balanceBroken(line.connection(), line.day() + ": " + line.difference());
    }

    private static Tags tags(Backlog b) {
        return Tags.of("connection", b.connection(), "state", b.state().name());
    }
}

package vn.lienthong.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Subscription;
import vn.lienthong.status.LatestBalance;

/** What stands in the ledger, read now and then: open deliveries, their age, and whether the balance holds. */
@Component
class BacklogMeters {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogMeters.class);
    private static final Duration DAYS_CHECKED = Duration.ofDays(2);

    private final Ledger ledger;
    private final ConfigurationHolder configuration;
    private final Clock clock;
    private final LatestBalance latest;
    private final TroubleLog troubles;
    private final MultiGauge open;
    private final MultiGauge age;
    private final MultiGauge up;
    private final MultiGauge difference;
    private volatile List<BalanceLine> olderDifferences = List.of();

    BacklogMeters(
            Ledger ledger,
            ConfigurationHolder configuration,
            Clock clock,
            LatestBalance latest,
            TroubleLog troubles,
            MeterRegistry registry) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.latest = latest;
        this.troubles = troubles;
        this.clock = clock;
        this.open = MultiGauge.builder("hub.deliveries.open")
                .description("Deliveries not done yet, by state")
                .register(registry);
        this.age = MultiGauge.builder("hub.deliveries.oldest.age")
                .description("Age of the oldest delivery of a state")
                .baseUnit("seconds")
                .register(registry);
        this.up = MultiGauge.builder("hub.endpoint.up")
                .description("1 when messages flow to a connection that receives any, else 0")
                .register(registry);
        this.difference = MultiGauge.builder("hub.balance.difference")
                .description("Deliveries that the two counts of the balance disagree about; must be 0")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT15S")
    void readBacklog() {
        try {
            List<Endpoint> endpoints = ledger.endpoints().list();
            List<Backlog> backlog = ledger.archive().backlog();
            troubles.quarantined(backlog);
            open.register(
                    backlog.stream()
                            .map(b -> MultiGauge.Row.of(tags(b, endpoints), b.count()))
                            .toList(),
                    true);
            age.register(
                    backlog.stream()
                            .map(b -> MultiGauge.Row.of(
                                    tags(b, endpoints),
                                    Duration.between(b.oldestAcceptedAt(), clock.instant())
                                            .toSeconds()))
                            .toList(),
                    true);
            Set<String> receivers = configuration.current().subscriptions().list().stream()
                    .map(Subscription::to)
                    .collect(Collectors.toSet());
            up.register(
                    endpoints.stream()
                            .filter(e -> receivers.contains(e.connection()))
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
            LocalDate first = ledger.balance().today().minusDays(DAYS_CHECKED.toDays());
            List<BalanceLine> lines = ledger.balance().since(first);
            difference.register(
                    Stream.concat(
                                    lines.stream(),
                                    olderDifferences.stream()
                                            .filter(l -> l.day().isBefore(first)))
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

    /** Every day that the ledger holds, at the start and once a day: older deliveries are still retried, moved and skipped. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT30S")
    void checkWholeBalance() {
        try {
            List<BalanceLine> broken = ledger.balance().since(LocalDate.EPOCH).stream()
                    .filter(l -> l.difference() != 0)
                    .toList();
            olderDifferences = broken;
            broken.forEach(this::alarm);
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: the whole balance could not be checked ({})", e.getMessage());
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

    private static Tags tags(Backlog b, List<Endpoint> endpoints) {
        return Tags.of("connection", b.connection(), "state", b.shownState(endpoints));
    }
}

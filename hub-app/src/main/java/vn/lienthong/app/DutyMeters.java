package vn.lienthong.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.status.ServiceLevels;

/** What concerns those on duty, read now and then: open incidents, and whether people are told of them. */
@Component
class DutyMeters {
    private static final Logger LOG = LoggerFactory.getLogger(DutyMeters.class);
    private static final int MOST = 500;

    private final Ledger ledger;
    private final MultiGauge incidents;
    private final MultiGauge owed;
    private final MultiGauge up;
    private final MultiGauge windows;
    private final MultiGauge budgets;
    private final ServiceLevels levels;

    DutyMeters(Ledger ledger, ServiceLevels levels, MeterRegistry registry) {
        this.ledger = ledger;
        this.levels = levels;
        this.incidents = MultiGauge.builder("hub.incidents.open")
                .description("Open incidents, by cause and by whose side it is")
                .register(registry);
        this.owed = MultiGauge.builder("hub.alerts.owed")
                .description("Alerts that a channel has not taken yet")
                .register(registry);
        this.up = MultiGauge.builder("hub.alerts.channel.up")
                .description("1 while a channel takes alerts, else 0")
                .register(registry);
        this.windows = MultiGauge.builder("hub.window.on")
                .description("1 while a connection's system is known to be away")
                .register(registry);
        this.budgets = MultiGauge.builder("hub.promise.budget.used.ratio")
                .description("How much of what may be late in 30 days was late: 1 is all of it")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT2S")
    void read() {
        try {
            Map<Tags, Long> open = ledger.endpoints().incidents(MOST).stream()
                    .filter(incident -> incident.closedAt() == null)
                    .collect(Collectors.groupingBy(DutyMeters::tags, Collectors.counting()));
            incidents.register(
                    open.entrySet().stream()
                            .map(e -> MultiGauge.Row.of(e.getKey(), e.getValue()))
                            .toList(),
                    true);
            List<Alerts.Channel> channels = ledger.alerts().channels();
            owed.register(
                    channels.stream()
                            .map(c -> MultiGauge.Row.of(Tags.of("channel", c.name()), c.owed()))
                            .toList(),
                    true);
            up.register(
                    channels.stream()
                            .map(c -> MultiGauge.Row.of(Tags.of("channel", c.name()), c.isFailing() ? 0 : 1))
                            .toList(),
                    true);
            windows.register(
                    ledger.windows().on().keySet().stream()
                            .map(name -> MultiGauge.Row.of(Tags.of("connection", name), 1))
                            .toList(),
                    true);
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: incidents could not be read ({})", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void readPromises() {
        try {
            budgets.register(
                    levels.list().stream()
                            .map(level -> MultiGauge.Row.of(Tags.of("connection", level.connection()), level.used()))
                            .toList(),
                    true);
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: promises could not be read ({})", e.getMessage());
        }
    }

    private static Tags tags(Incident incident) {
        return Tags.of("connection", incident.connection(), "code", incident.code(), "side", incident.side());
    }
}

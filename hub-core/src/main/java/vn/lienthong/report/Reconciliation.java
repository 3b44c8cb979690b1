package vn.lienthong.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.ReadBack;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.Reports;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.Amount;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.reporting.Figures;
import vn.lienthong.wire.Canonical;

/**
 * Compares what was approved with what stands at the receiver, cell by cell, and with what the figures say now. A difference
 * there is a case; a difference here opens a correction.
 */
public final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Act BY_ITSELF = new Act("hub", "Đối soát định kỳ");
    private static final Set<ReportState> READ =
            Arrays.stream(ReportState.values()).filter(ReportState::isRead).collect(Collectors.toSet());
    private static final Set<ReportState> RESTING = EnumSet.of(
            ReportState.CHECKED, ReportState.APPROVED, ReportState.SENT, ReportState.CONFIRMED, ReportState.MISMATCH);

    private final Ledger ledger;
    private final Reports reports;
    private final Sheets sheets;
    private final Arrivals arrivals;
    private final OpenConnections connections;
    private final Clock clock;
    private final Canonical canonical = Canonical.standard();

    public Reconciliation(
            Ledger ledger,
            Figures figures,
            OpenConnections connections,
            Supplier<Configuration> configuration,
            Clock clock) {
        this.ledger = ledger;
        this.reports = ledger.reports();
        this.sheets = new Sheets(figures, configuration);
        this.arrivals = new Arrivals(ledger, configuration);
        this.connections = connections;
        this.clock = clock;
    }

    /** Both halves, one after the other. */
    public List<StoredReport.Place> cycle(Duration readAgainAfter) {
        List<StoredReport.Place> unread = readBack(readAgainAfter);
        restate();
        return unread;
    }

    /**
     * Reads back what has arrived and was not read for a while. What fails for one report does not keep the others waiting; it
     * is asked for a second time at the end.
     *
     * @param readAgainAfter how old a reading may be
     * @return reports of which nothing is known, because the receiver did not answer
     */
    public List<StoredReport.Place> readBack(Duration readAgainAfter) {
        Instant oldest = clock.instant().minus(readAgainAfter);
        List<StoredReport> due = reports.rows().in(READ).stream()
                .filter(report -> Optional.ofNullable(report.readAt())
                        .filter(oldest::isBefore)
                        .isEmpty())
                .filter(report -> arrivals.find(report).isPresent())
                .toList();
        return unread(unread(due)).stream().map(StoredReport::place).toList();
    }

    /** Reads some; those that could not be read. */
    private List<StoredReport> unread(List<StoredReport> some) {
        return some.stream()
                .filter(report -> !alone(report, () -> read(report, BY_ITSELF)))
                .toList();
    }

    /**
     * Reads one report back now.
     *
     * @throws HubFailure {@code STATE_CONFLICT} when the receiver has not got it yet, {@code SERVICE_DOWN} when it does not
     *     answer
     */
    public StoredReport reconcile(StoredReport.Place place, Act act) {
        StoredReport report = reports.rows()
                .find(place)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "report " + place)));
        if (!report.state().isRead() || arrivals.find(report).isEmpty()) {
            throw new HubFailure(
                    FailureCode.STATE_CONFLICT,
                    Map.of("what", place.toString(), "state", report.state().name()),
                    List.of(FieldProblem.of("", "not_arrived")),
                    null);
        }
        return read(report, act);
    }

    private StoredReport read(StoredReport report, Act act) {
        StoredDelivery delivery = arrivals.find(report).orElseThrow();
        IndicatorReport sent = report.messageNumber()
                .flatMap(ledger.archive()::find)
                .map(this::message)
                .orElseThrow();
        List<ReadBack.Cell> shown = shown(delivery, sent);
        Instant now = clock.instant();
        Map<String, ReadBack.Cell> byIndicator = new HashMap<>();
        shown.forEach(cell -> byIndicator.put(cell.indicator(), cell));
        List<ReportReading> readings = sent.values().stream()
                .map(value -> reading(value, Optional.ofNullable(byIndicator.get(value.indicator())), now))
                .toList();
        return reports.read(report, readings, act);
    }

    private IndicatorReport message(StoredMessage stored) {
        return (IndicatorReport) canonical.read(stored.type(), stored.payload());
    }

    private List<ReadBack.Cell> shown(StoredDelivery delivery, IndicatorReport sent) {
        String connection = delivery.ref().connection();
        OpenConnections.Reader reader = connections
                .findReadBack(connection)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("connection", connection)));
        try {
            return reader.readBack().read(sent, Optional.ofNullable(delivery.detail()), reader.http());
        } catch (HttpFault | SourceTrouble e) {
            String signal = e instanceof HttpFault fault ? fault.signal() : ((SourceTrouble) e).reason();
            throw new HubFailure(
                    FailureCode.SERVICE_DOWN,
                    Map.of(
                            "connection",
                            connection,
                            "signal",
                            signal,
                            "since",
                            LocalTime.ofInstant(clock.instant(), ProvinceTime.ZONE)
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .toString(),
                            "retryAfter",
                            "60"),
                    List.of(),
                    e);
        }
    }

    private static ReportReading reading(IndicatorReport.Value sent, Optional<ReadBack.Cell> shown, Instant now) {
        return new ReportReading(
                sent.indicator(),
                now,
                number(sent.value()),
                shown.map(ReadBack.Cell::acknowledged).orElse(false),
                shown.map(ReadBack.Cell::code).orElse(null),
                shown.isPresent(),
                shown.map(ReadBack.Cell::visible).orElse(null));
    }

    private static @Nullable BigDecimal number(@Nullable Amount amount) {
        return amount == null ? null : amount.number();
    }

    /** Looks for figures that are no longer what was checked: one look for all reports of a form and period. */
    public void restate() {
        Map<StoredReport.Place, List<StoredReport>> together = reports.rows().in(RESTING).stream()
                .collect(Collectors.groupingBy(
                        each -> new StoredReport.Place(
                                each.place().form(), "", each.place().period()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        together.forEach((place, resting) -> arrivals.form(resting.get(0)).ifPresent(form -> {
            Map<String, Sheet> now = sheets.draw(form, ReportDesk.period(place), clock.instant());
            resting.forEach(report -> Optional.ofNullable(now.get(report.place().organisation()))
                    .ifPresent(sheet -> alone(report, () -> restate(report, sheet))));
        }));
    }

    private void restate(StoredReport report, Sheet now) {
        List<Change> changes = Change.between(reports.rows().cells(report, report.revision()), now);
        if (!changes.isEmpty()) {
            reports.set(report, ReportState.RESTATED, BY_ITSELF, Told.changes(changes));
        }
    }

    private static boolean alone(StoredReport report, Runnable work) {
        try {
            work.run();
            return true;
        } catch (HubFailure e) {
            LOG.info("{}: {} is looked at again later ({})", e.code(), report.place(), e.facts());
            return false;
        }
    }
}

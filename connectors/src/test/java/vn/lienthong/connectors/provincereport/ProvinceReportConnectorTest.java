package vn.lienthong.connectors.provincereport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.ReadBack;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.support.IndicatorStoreOfTheKit;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.Amount;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Day;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.ProvinceReportSimulator;
import vn.lienthong.simulator.ReportCellKey;
import vn.lienthong.simulator.ReportHabit;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;
import vn.lienthong.testkit.connector.TestParcel;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceReportConnectorTest extends ConnectorTck {
    private static final String USER = "trung-tam";
    private static final String PASSWORD = "demo-only";

    private final IndicatorStoreOfTheKit system =
            new IndicatorStoreOfTheKit(ProvinceReportSimulator.start(0, USER, PASSWORD));

    @BeforeEach
    void fresh() {
        system.reset();
    }

    @AfterAll
    void stop() {
        system.real().close();
    }

    @Override
    protected Connector connector() {
        return new ProvinceReportConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("base", base.toString(), "user", USER, "password", PASSWORD, "offices", "H44.05=000.00.05.H44");
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(system);
    }

    @Test
    void zeroIsWrittenAndWhatHasNoValueIsTakenAway() {
        system.real().edit(cell("A.1"), BigDecimal.TEN);
        system.real().edit(cell("A.2"), BigDecimal.TEN);

        assertThat(deliver(report("H44.05", "2021-Q1", "0", null))).isInstanceOf(Outcome.Delivered.class);

        assertThat(system.real().values()).containsExactly(Map.entry(cell("A.1"), BigDecimal.ZERO));
    }

    @Test
    void whatIsReadBackIsWhatStandsThereAndWhatTheStoreSaid() {
        IndicatorReport report = report("H44.05", "2021-Q1", "34.22", "5");
        system.real().habit(ReportHabit.ROUNDS, 1);
        Outcome.Delivered done = (Outcome.Delivered) deliver(report);
        assertThat(read(report, Optional.ofNullable(done.receipt())))
                .containsExactly(
                        new ReadBack.Cell("A.1", true, null, new BigDecimal("34")),
                        new ReadBack.Cell("A.2", true, null, new BigDecimal("5")));

        system.reset();
        system.real().habit(ReportHabit.REFUSES, 1);
        Outcome.Delivered refused = (Outcome.Delivered) deliver(report);
        assertThat(read(report, Optional.ofNullable(refused.receipt())))
                .containsExactly(
                        new ReadBack.Cell("A.1", false, "400", null), new ReadBack.Cell("A.2", false, "400", null));

        system.real().habit(ReportHabit.HIDES, 1);
        assertThat(read(report, Optional.empty()))
                .as("of what it hides nothing is known")
                .isEmpty();
    }

    @Test
    void aSessionThatEndsInTheMiddleCostsNothing() {
        system.real().faults().on(Fault.always(FaultKind.SESSION_EXPIRED).at("write"));
        assertThat(deliver(report("H44.05", "2021-Q1", "1", "2"))).isInstanceOf(Outcome.TargetDown.class);
        system.real().faults().off();
        assertThat(deliver(report("H44.05", "2021-Q1", "1", "2"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void anOfficeOrAPeriodThatTheStoreHasNotIsNeverGuessed() {
        assertThat(deliver(report("H44.06", "2021-Q1", "1", "2"))).isEqualTo(new Outcome.Unroutable("H44.06"));
        assertThat(deliver(report("H44.05", "2021-9M", "1", "2"))).isEqualTo(Outcome.Refused.of("PERIOD_NOT_THERE"));
        assertThat(system.effects()).isEmpty();
    }

    private static ReportCellKey cell(String indicator) {
        return new ReportCellKey("000.00.05.H44", "2021/13/3", indicator);
    }

    private static IndicatorReport report(String office, String period, String first, @Nullable String second) {
        return new IndicatorReport(
                "BC",
                1,
                OrgCode.of(office),
                period,
                Day.of("2020-12-15"),
                Day.of("2021-03-14"),
                1,
                "p.mau",
                "t.mau",
                Instant.parse("2021-03-16T01:00:00Z"),
                List.of(value("A.1", first), value("A.2", second)),
                null);
    }

    private static IndicatorReport.Value value(String indicator, @Nullable String amount) {
        return new IndicatorReport.Value(
                indicator,
                "hồ sơ",
                amount == null ? null : Amount.of(amount),
                null,
                null,
                new IndicatorReport.Lineage(1, "n", 1, Instant.parse("2021-03-15T01:00:00Z")));
    }

    private Ports open() {
        return connector()
                .open(new Settings(Map.of(
                        "base", system.base(), "user", USER, "password", PASSWORD, "offices", "H44.05=000.00.05.H44")));
    }

    private Outcome deliver(IndicatorReport report) {
        Sink<?> sink = open().sinks().get(0);
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(system.base()))) {
            return deliver(sink, report, http);
        }
    }

    private static <M extends CanonicalMessage> Outcome deliver(Sink<M> sink, IndicatorReport report, Http http) {
        return sink.deliver(TestParcel.of("bc-1", sink.accepts().cast(report)), http);
    }

    private List<ReadBack.Cell> read(IndicatorReport report, Optional<String> receipt) {
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(system.base()))) {
            return open().readBacks().get(0).read(report, receipt, http);
        }
    }
}

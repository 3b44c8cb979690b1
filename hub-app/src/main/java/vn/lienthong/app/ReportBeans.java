package vn.lienthong.app;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.app.statement.Seal;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.report.Collecting;
import vn.lienthong.report.Deadlines;
import vn.lienthong.report.Differences;
import vn.lienthong.report.Reconciliation;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.ReportDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.routes.HubEngine;

/** Reports: what people do with them, what is read back, what is due. */
@Configuration(proxyBeanMethods = false)
class ReportBeans {
    @Bean
    ReportDesk reportDesk(Ledger ledger, Figures figures, ConfigurationHolder configuration, Clock clock) {
        return new ReportDesk(ledger, figures, configuration::current, clock);
    }

    @Bean
    ReportBook reportBook(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new ReportBook(ledger, configuration::current, clock);
    }

    @Bean
    Seal seal(HubSettings settings) throws IOException {
        return Seal.of(settings.reports().seal(), settings.reports().sealPassword());
    }

    @Bean
    Collecting collecting(Ledger ledger, ConfigurationHolder configuration) {
        return new Collecting(ledger.entries(), configuration::current);
    }

    @Bean
    Reconciliation reconciliation(HubEngine engine, Figures figures, ConfigurationHolder configuration, Clock clock) {
        return new Reconciliation(engine.ledger(), figures, engine.connections(), configuration::current, clock);
    }

    @Bean(destroyMethod = "close")
    ReportKeeper reportKeeper(
            Reconciliation reconciliation, Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new ReportKeeper(
                reconciliation,
                new Deadlines(ledger, configuration::current, clock),
                new Differences(ledger, configuration::current),
                configuration);
    }
}

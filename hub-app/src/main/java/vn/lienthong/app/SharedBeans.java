package vn.lienthong.app;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.reporting.Figures;
import vn.lienthong.shared.FigureWatch;
import vn.lienthong.shared.SharedDesk;

/** Shared data for other systems. */
@Configuration(proxyBeanMethods = false)
class SharedBeans {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    SharedDesk sharedDesk(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new SharedDesk(ledger.shared(), configuration::current, clock);
    }

    @Bean(destroyMethod = "close")
    LeaderRound figureRound(Ledger ledger, Figures figures, ConfigurationHolder configuration, Clock clock) {
        FigureWatch watch = new FigureWatch(ledger, figures, configuration::current, clock);
        return new LeaderRound(ledger.leadership(), "figures", EVERY, watch::look);
    }
}

package vn.lienthong.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.lienthong.console.Console;
import vn.lienthong.console.ConsoleParts;
import vn.lienthong.console.Person;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.LatestBalance;
import vn.lienthong.status.Situation;
import vn.lienthong.status.Timeline;
import vn.lienthong.text.Texts;

/** The console, with what it is given of the hub. */
@Configuration(proxyBeanMethods = false)
@Import(Console.class)
class ConsoleBeans {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleBeans.class);

    @Bean
    LatestBalance latestBalance() {
        return new LatestBalance();
    }

    @Bean
    ConsoleParts consoleParts(
            Ledger ledger,
            Timeline timeline,
            ConfigurationHolder configuration,
            Texts texts,
            Clock clock,
            LatestBalance balance,
            Function<HttpServletRequest, Optional<Person>> person) {
        return new ConsoleParts(
                new Situation(ledger, configuration::current, balance, clock),
                new ConsoleParts.Records(ledger.search(), ledger.causes(), ledger.archive(), timeline),
                new ConsoleParts.Hands(ledger.desk(), ledger.endpoints(), ledger.sources()),
                configuration::current,
                texts,
                clock,
                person);
    }

    @Bean
    ApplicationListener<ServletWebServerInitializedEvent> tellsWhereTheConsoleIs() {
        return event -> LOG.info(
                "console at port {}, path /console", event.getWebServer().getPort());
    }
}

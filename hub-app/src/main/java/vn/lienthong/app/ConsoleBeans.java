package vn.lienthong.app;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import vn.lienthong.app.embedded.Broker;
import vn.lienthong.console.Console;
import vn.lienthong.console.ConsoleParts;
import vn.lienthong.console.Drills;
import vn.lienthong.console.Person;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.report.Collecting;
import vn.lienthong.report.Reconciliation;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.ReportDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.status.AgencyBook;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.LatestBalance;
import vn.lienthong.status.ServiceLevels;
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
    AgencyBook agencyBook(Ledger ledger, ConfigurationHolder configuration) {
        return new AgencyBook(ledger.agencies(), () -> configuration.current().organisations());
    }

    @Bean
    ConsoleParts.Views consoleViews(
            DocumentTimeline documents,
            Figures figures,
            QuestionDoor questions,
            OfficerWatch officers,
            Broker broker,
            ServiceLevels levels,
            ConfigurationHolder configuration,
            HubSettings settings) {
        Optional<Drills> drills = Optional.of(settings.drills())
                .filter(address -> !address.isEmpty())
                .map(address -> new DemoDrills(URI.create(address)));
        return new ConsoleParts.Views(
                documents,
                figures,
                questions::health,
                officers,
                broker::waiting,
                levels,
                configuration::candidate,
                drills);
    }

    @Bean
    ConsoleParts.Reports consoleReports(
            Ledger ledger, ReportBook book, ReportDesk desk, Reconciliation reconciliation, Collecting collecting) {
        return new ConsoleParts.Reports(ledger.reports().rows(), book, desk, reconciliation, collecting);
    }

    @Bean
    ConsoleParts consoleParts(
            Ledger ledger,
            Timeline timeline,
            ConfigurationHolder configuration,
            Texts texts,
            Clock clock,
            LatestBalance balance,
            ConsoleParts.Views views,
            AmendmentDoor amendments,
            ConsoleParts.Reports reports,
            AgencyBook agencies,
            Function<HttpServletRequest, Optional<Person>> person) {
        return new ConsoleParts(
                new Situation(ledger, configuration::current, balance, clock),
                new ConsoleParts.Records(ledger.search(), ledger.causes(), ledger.archive(), timeline),
                new ConsoleParts.Hands(
                        ledger.desk(),
                        ledger.endpoints(),
                        ledger.sources(),
                        ledger.waves(),
                        ledger.windows(),
                        amendments),
                views,
                new ConsoleParts.Books(
                        ledger.questions(),
                        ledger.deeds(),
                        ledger.changes(),
                        ledger.cluster(),
                        ledger.documents(),
                        ledger.flow(),
                        agencies),
                reports,
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

package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.Causes;
import vn.lienthong.ledger.Cluster;
import vn.lienthong.ledger.ConfigurationChanges;
import vn.lienthong.ledger.Deeds;
import vn.lienthong.ledger.Desk;
import vn.lienthong.ledger.Documents;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.FlowCounts;
import vn.lienthong.ledger.Questions;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.Search;
import vn.lienthong.ledger.Sources;
import vn.lienthong.ledger.Waves;
import vn.lienthong.ledger.Windows;
import vn.lienthong.question.LineHealth;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Loaded;
import vn.lienthong.report.Collecting;
import vn.lienthong.report.Reconciliation;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.ReportDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.status.AgencyBook;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.ServiceLevels;
import vn.lienthong.status.Situation;
import vn.lienthong.status.Timeline;
import vn.lienthong.text.Texts;

/**
 * All that the console is given of the hub.
 *
 * @param person who sent a request; empty before the log-in
 */
public record ConsoleParts(
        Situation situation,
        Records records,
        Hands hands,
        Views views,
        Books books,
        Reports reports,
        Supplier<Configuration> configuration,
        Texts texts,
        Clock clock,
        Function<HttpServletRequest, Optional<Person>> person) {

    /** To look things up. */
    public record Records(Search search, Causes causes, Archive archive, Timeline timeline) {}

    /** To change something; each act needs a reason and leaves an event. */
    public record Hands(
            Desk desk, Endpoints endpoints, Sources sources, Waves waves, Windows windows, AmendmentDoor amendments) {}

    /**
     * What is worked out.
     *
     * @param brokerDepth messages in the hub's own broker; empty for one that others run
     * @param drills empty but for a demonstration
     * @param candidates the installation with another text in a connection's file
     */
    public record Views(
            DocumentTimeline documents,
            Figures figures,
            Supplier<List<LineHealth>> services,
            OfficerWatch officers,
            Supplier<OptionalLong> brokerDepth,
            ServiceLevels levels,
            BiFunction<String, String, Loaded> candidates,
            Optional<Drills> drills) {}

    /** Reports: looked at, acted on, read back, filled in. */
    public record Reports(
            ReportRows rows, ReportBook book, ReportDesk desk, Reconciliation reconciliation, Collecting collecting) {}

    /** What is kept beside messages. */
    public record Books(
            Questions questions,
            Deeds deeds,
            ConfigurationChanges changes,
            Cluster cluster,
            Documents documents,
            FlowCounts flow,
            AgencyBook agencies) {}
}

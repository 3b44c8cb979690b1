package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.Causes;
import vn.lienthong.ledger.Desk;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.Search;
import vn.lienthong.ledger.Sources;
import vn.lienthong.registry.Configuration;
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
        Supplier<Configuration> configuration,
        Texts texts,
        Clock clock,
        Function<HttpServletRequest, Optional<Person>> person) {

    /** To look things up. */
    public record Records(Search search, Causes causes, Archive archive, Timeline timeline) {}

    /** To change something; each act needs a reason and leaves an event. */
    public record Hands(Desk desk, Endpoints endpoints, Sources sources) {}
}

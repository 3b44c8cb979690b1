package vn.lienthong.rhythm;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.SourceTerms;

/**
 * One incident for each source that is silent against its usual rhythm. What is read again ends it at once, in the ledger;
 * here it also ends where a person has paused the source, its file is gone or allows for more.
 */
public final class SilenceWatch {
    /** News older than this says nothing about the rhythm of today. */
    private static final int DAYS_LOOKED_BACK = 90;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;

    public SilenceWatch(Ledger ledger, Supplier<Configuration> configuration) {
        this.ledger = ledger;
        this.configuration = configuration;
    }

    /** Looks once at every source. */
    public void look() {
        LocalDate today = ledger.intake().today();
        Configuration now = configuration.get();
        Map<String, List<LocalDate>> heard = ledger.heard().since(today.minusDays(DAYS_LOOKED_BACK));
        Set<String> paused = ledger.endpoints().list().stream()
                .filter(Endpoint::paused)
                .map(Endpoint::connection)
                .collect(Collectors.toSet());
        heard.forEach((connection, days) -> {
            Optional<Rhythm.Silence> silence = now.findConnection(connection)
                    .filter(config -> !paused.contains(connection))
                    .filter(config -> config.terms()
                            .silentAfter()
                            .filter(SourceTerms.NEVER::equals)
                            .isEmpty())
                    .flatMap(config -> new Rhythm(now.workingDays(), days)
                            .silence(today, config.terms().silentAfter()));
            silence.ifPresentOrElse(
                    s -> ledger.endpoints().sourceSilent(connection, signal(s).toText()),
                    () -> ledger.endpoints().sourceHeard(connection));
        });
    }

    private static SourceSignal signal(Rhythm.Silence silence) {
        return new SourceSignal(
                "silent",
                Map.of(
                        "since", DAY.format(silence.since()),
                        "days", Long.toString(silence.days()),
                        "usual", Integer.toString(silence.usual())));
    }
}

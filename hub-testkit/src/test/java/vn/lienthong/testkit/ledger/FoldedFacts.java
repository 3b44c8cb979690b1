package vn.lienthong.testkit.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Fact;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;

/** What messages say of each dossier, folded one by one as a person would; to compare PostgreSQL with. */
final class FoldedFacts {
    private final Map<String, Told> told = new TreeMap<>();

    void take(List<CanonicalMessage> messages) {
        for (CanonicalMessage message : messages) {
            if (message instanceof Dossier dossier) {
                told.put(dossier.key(), new Told(dossier, List.of()));
            } else if (message instanceof DossierProgress step && told.containsKey(step.key())) {
                told.computeIfPresent(step.key(), (key, so) -> so.and(step));
            }
        }
    }

    List<Map<Fact, String>> records() {
        return told.values().stream().map(FoldedFacts::facts).toList();
    }

    private static Map<Fact, String> facts(Told told) {
        Dossier dossier = told.dossier;
        Dossier.Timing timing = dossier.timing();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.INTAKE, dossier.offices().intake().value());
        facts.put(Fact.COMPETENT, dossier.offices().competent().value());
        facts.put(Fact.RECEIVED, timing.receivedAt().toString());
        put(facts, Fact.DUE, timing.dueAt());
        Optional<Instant> ended = Stream.of(timing.finishedAt(), timing.returnedAt(), timing.refusedAt())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> told.first(DossierStatus.COMPLETED))
                .or(() -> told.first(DossierStatus.RESULT_RETURNED))
                .or(() -> told.first(DossierStatus.STOPPED, DossierStatus.NOT_ACCEPTED));
        put(facts, Fact.ENDED, ended.orElse(null));
        put(facts, Fact.ENDED_NET, ended.map(end -> end.minus(waited(dossier))).orElse(null));
        put(facts, Fact.JUDGED, ended.orElse(timing.dueAt()));
        facts.put(Fact.STATUS, told.status().name());
        facts.put(Fact.CHANNEL, dossier.channel().name());
        facts.put(Fact.ONLINE_PAYMENT, dossier.flags().onlinePayment().name());
        facts.put(Fact.DIGITISED, "" + dossier.flags().digitised());
        facts.put(Fact.VNEID, "" + dossier.flags().verifiedByVneid());
        facts.put(Fact.SUPPLEMENTS, "" + dossier.supplements().size());
        facts.put(
                Fact.RESULT_FILES,
                "" + dossier.results().stream().filter(r -> r.url() != null).count());
        facts.put(Fact.PAPERS, "" + dossier.documents().size());
        facts.put(Fact.PAPERS_DIGITISED, count(dossier, Dossier.SubmittedDocument::digitised));
        facts.put(Fact.PAPERS_REUSED, count(dossier, Dossier.SubmittedDocument::reused));
        facts.put(Fact.PAPERS_FROM_STORE, count(dossier, Dossier.SubmittedDocument::fromNationalStore));
        return facts;
    }

    private static String count(Dossier dossier, java.util.function.Predicate<Dossier.SubmittedDocument> which) {
        return "" + dossier.documents().stream().filter(which).count();
    }

    private static Duration waited(Dossier dossier) {
        return dossier.supplements().stream()
                .flatMap(asked ->
                        Stream.ofNullable(asked.receivedAt()).map(came -> Duration.between(asked.requestedAt(), came)))
                .filter(waited -> !waited.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void put(Map<Fact, String> facts, Fact fact, @Nullable Instant moment) {
        if (moment != null) {
            facts.put(fact, moment.toString());
        }
    }

    private record Told(Dossier dossier, List<DossierProgress> steps) {
        Told and(DossierProgress step) {
            return new Told(
                    dossier, Stream.concat(steps.stream(), Stream.of(step)).toList());
        }

        DossierStatus status() {
            return steps.isEmpty()
                    ? dossier.status()
                    : steps.get(steps.size() - 1).status();
        }

        Optional<Instant> first(DossierStatus... statuses) {
            return steps.stream()
                    .filter(step -> List.of(statuses).contains(step.status()))
                    .map(DossierProgress::at)
                    .min(Instant::compareTo);
        }
    }
}

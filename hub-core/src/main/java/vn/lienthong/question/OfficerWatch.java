package vn.lienthong.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.Questions;
import vn.lienthong.ledger.QuotaUsed;
import vn.lienthong.registry.AskingRule;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;

/**
 * Looks at how officers ask, and at what is about to end: one incident a service for officers whose questions look unusual,
 * one for quotas that are nearly used up, one for a key or a certificate that ends soon. Looked at by one thread.
 */
public final class OfficerWatch {
    private static final long KEY_DAYS = 30;

    private final Supplier<Configuration> configuration;
    private final Questions questions;
    private final Endpoints endpoints;
    private final Clock clock;
    private final Function<String, Optional<LocalDate>> certificates;
    private final Map<String, String> told = new HashMap<>();

    /** @param certificates last day of the certificate that a connection's service shows, where it is known */
    public OfficerWatch(
            Supplier<Configuration> configuration,
            Questions questions,
            Endpoints endpoints,
            Clock clock,
            Function<String, Optional<LocalDate>> certificates) {
        this.configuration = configuration;
        this.questions = questions;
        this.endpoints = endpoints;
        this.clock = clock;
        this.certificates = certificates;
    }

    /** Looks once at everything. */
    public void look() {
        Entitlements entitlements = configuration.get().entitlements();
        Map<String, Set<String>> unusual = new HashMap<>();
        unusual().forEach(one -> add(unusual, one.connection(), one.officer()));
        Map<String, Set<String>> nearly = new HashMap<>();
        quotas().stream()
                .filter(QuotaLeft::isNearlyUsed)
                .forEach(quota -> add(nearly, quota.connection(), quota.officer()));
        for (String connection : connections(entitlements)) {
            tell(Endpoints.Warning.ASKING_UNUSUAL, connection, counted("officers-unusual", unusual.get(connection)));
            tell(Endpoints.Warning.QUOTA_NEARLY_USED, connection, counted("quota-nearly-used", nearly.get(connection)));
            tell(Endpoints.Warning.KEY_ENDS, connection, keyEnds(entitlements, connection));
        }
    }

    /** Who asks more than the rules call usual. */
    public List<UnusualAsking> unusual() {
        Instant now = clock.instant();
        List<UnusualAsking> found = new ArrayList<>();
        for (AskingRule rule : configuration.get().entitlements().watch()) {
            questions
                    .conduct(now.minus(rule.within()))
                    .forEach(conduct -> UnusualAsking.of(rule, conduct).ifPresent(found::add));
        }
        return found;
    }

    /** What is left of the quotas of today, of those who have asked. */
    public List<QuotaLeft> quotas() {
        Map<String, Entitlements.Service> services = new HashMap<>();
        configuration.get().entitlements().services().forEach((kind, service) -> services.put(kind.service(), service));
        List<QuotaLeft> left = new ArrayList<>();
        for (QuotaUsed used : questions.quotaUsed(LocalTimes.day(clock.instant()))) {
            Entitlements.Service service = services.get(used.service());
            if (service != null) {
                left.add(new QuotaLeft(
                        service.connection(), used.service(), used.officer(), used.used(), service.quota()));
            }
        }
        return left;
    }

    private static Set<String> connections(Entitlements entitlements) {
        return entitlements.services().values().stream()
                .map(Entitlements.Service::connection)
                .collect(Collectors.toSet());
    }

    private static void add(Map<String, Set<String>> all, String connection, String officer) {
        all.computeIfAbsent(connection, name -> new HashSet<>()).add(officer);
    }

    /** What ends first: a key whose last day stands in the file, or the certificate that the service shows. */
    private Optional<String> keyEnds(Entitlements entitlements, String connection) {
        LocalDate today = LocalTimes.day(clock.instant());
        Optional<LocalDate> key = entitlements.services().values().stream()
                .filter(service -> service.connection().equals(connection))
                .flatMap(service -> service.keyEnds().stream())
                .min(LocalDate::compareTo);
        Optional<LocalDate> certificate = certificates.apply(connection);
        boolean keyFirst =
                key.filter(day -> certificate.filter(day::isAfter).isEmpty()).isPresent();
        return (keyFirst ? key : certificate)
                .map(last -> ChronoUnit.DAYS.between(today, last))
                .filter(days -> days <= KEY_DAYS)
                .map(days -> (keyFirst ? "key-ends " : "certificate-ends ") + Math.max(0, days));
    }

    private static Optional<String> counted(String signal, @Nullable Set<String> officers) {
        return Optional.ofNullable(officers).map(some -> signal + " " + some.size());
    }

    private void tell(Endpoints.Warning warning, String connection, Optional<String> signal) {
        String place = warning + " " + connection;
        String news = signal.orElse("");
        if (Objects.equals(told.get(place), news)) {
            return;
        }
        if (signal.isPresent()) {
            endpoints.warn(warning, connection, news);
        } else {
            endpoints.noWarning(warning, connection);
        }
        told.put(place, news);
    }
}

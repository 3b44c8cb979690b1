package vn.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.model.Agency;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.model.QuestionsAnswered;
import vn.lienthong.model.Successions;

/**
 * The offices that a message concerns: each as it was on the message's day, and as it is today.
 *
 * <p>ASSUMED: a step of a dossier does not name the competent office, so the organisation that issued the number stands
 * for it. A document concerns its receivers, a status the agency that it is said to. A procedure has no day; it concerns
 * its publisher and performers as they are today.
 */
final class Concern {

    private final Organisations organisations;
    private final LocalDate day;
    private final LocalDate today;
    private final boolean addressed;
    private final List<Office> offices = new ArrayList<>(1);

    private Concern(
            Organisations organisations, LocalDate day, LocalDate today, List<OrgCode> named, boolean addressed) {
        this.organisations = organisations;
        this.day = day;
        this.addressed = addressed;
        // A sender's clock may be ahead.
        this.today = today.isBefore(day) ? day : today;
        named.forEach(code -> offices.add(office(code)));
    }

    static Concern of(CanonicalMessage message, Organisations organisations, LocalDate today) {
        if (message instanceof Dossier dossier) {
            return new Concern(
                    organisations,
                    dayOf(dossier.timing().receivedAt()),
                    today,
                    List.of(dossier.offices().competent()),
                    false);
        }
        if (message instanceof DossierProgress step) {
            return new Concern(
                    organisations,
                    dayOf(step.at()),
                    today,
                    List.of(step.number().issuer()),
                    false);
        }
        if (message instanceof Procedure procedure) {
            return new Concern(organisations, today, today, officesOf(procedure), false);
        }
        if (message instanceof OfficialDocument document) {
            return new Concern(
                    organisations,
                    document.issued().on().date(),
                    today,
                    document.to().stream().map(Agency::code).distinct().toList(),
                    true);
        }
        if (message instanceof DocumentStatus status) {
            return new Concern(organisations, dayOf(status.at()), today, List.of(status.to()), true);
        }
        if (message instanceof IndicatorReport report) {
            return new Concern(organisations, report.to().date(), today, List.of(report.organisation()), false);
        }
        if (message instanceof QuestionsAnswered) {
            return new Concern(organisations, today, today, List.of(), false);
        }
        throw new IllegalStateException(
                "no offices known of " + message.getClass().getSimpleName());
    }

    private Office office(OrgCode code) {
        Resolution then = organisations.resolve(code, day);
        // Used before its first day, a code still leads to whoever has it by now.
        Resolution now = then.organisation()
                .map(unit -> organisations.follow(unit, today))
                .orElseGet(() -> organisations.resolve(code, today));
        return new Office(code, organisations.find(code, day), now);
    }

    /** Whether the offices are those that the message is for, so that each system gets it for those that it serves. */
    boolean isAddressed() {
        return addressed;
    }

    /** The offices as the message names them. */
    List<OrgCode> named() {
        return offices.stream().map(Office::named).toList();
    }

    /** Those of them that a subscription means. */
    List<OrgCode> meantBy(Subscription.Offices meant) {
        return offices.stream()
                .filter(office -> meant.within().isEmpty() || isWithin(office, meant.within()))
                .filter(office -> meant.outside().isEmpty() || !isWithin(office, meant.outside()))
                .map(Office::named)
                .toList();
    }

    /** Those of whom nobody can say who they are today. */
    List<OrgCode> undecided() {
        return offices.stream()
                .filter(office -> office.now instanceof Resolution.Undecided)
                .map(Office::named)
                .toList();
    }

    /** By what an office was on the message's day, or by who has taken its place, or by who may have. */
    private boolean isWithin(Office office, Set<OrgCode> codes) {
        boolean then = office.then
                .filter(unit -> organisations.isWithin(unit, codes, day))
                .isPresent();
        return then || office.todayOrPerhaps().anyMatch(unit -> organisations.isWithin(unit, codes, today));
    }

    /** Only offices whose code is not their own today are remarked on. */
    Successions successions() {
        if (offices.stream().noneMatch(Office::isRemarkable)) {
            return Successions.NONE;
        }
        Map<OrgCode, OrgCode> succeeded = new LinkedHashMap<>();
        Map<OrgCode, List<OrgCode>> undecided = new LinkedHashMap<>();
        for (Office office : offices) {
            if (office.now instanceof Resolution.Undecided open) {
                undecided.put(
                        office.named,
                        open.candidates().stream()
                                .map(candidate -> candidate.organisation().code())
                                .distinct()
                                .toList());
            } else if (office.isRemarkable()) {
                office.now.organisation().ifPresent(unit -> succeeded.put(office.named, unit.code()));
            }
        }
        return new Successions(succeeded, undecided);
    }

    private static List<OrgCode> officesOf(Procedure procedure) {
        return Stream.concat(
                        Stream.of(procedure.publisher()),
                        procedure.performers().stream().flatMap(performer -> codeOf(performer).stream()))
                .distinct()
                .toList();
    }

    private static Optional<OrgCode> codeOf(Procedure.Named performer) {
        try {
            return Optional.of(OrgCode.of(performer.code()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ProvinceTime.ZONE).toLocalDate();
    }

    /**
     * One office of a message.
     *
     * @param then what the code named on the message's day
     * @param now who that is today
     */
    private record Office(OrgCode named, Optional<Organisation> then, Resolution now) {
        /** Nobody is left out before a person has decided. */
        Stream<Organisation> todayOrPerhaps() {
            return now instanceof Resolution.Undecided undecided
                    ? undecided.candidates().stream().map(Candidate::organisation)
                    : now.organisation().stream();
        }

        boolean isRemarkable() {
            return now instanceof Resolution.Undecided
                    || now.organisation().filter(unit -> !unit.bears(named)).isPresent();
        }
    }
}

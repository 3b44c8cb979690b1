package vn.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.model.Agency;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;

/**
 * The offices that a message concerns and the day on which they are meant.
 *
 * <p>ASSUMED: a step of a dossier does not name the competent office, so the organisation that issued the number stands
 * for it. A document concerns its receivers, a status the agency that it is said to. A procedure has no day; it concerns its publisher and performers as they are last known.
 */
record Concern(List<OrgCode> offices, LocalDate day) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    static Concern of(CanonicalMessage message) {
        if (message instanceof Dossier dossier) {
            return new Concern(
                    List.of(dossier.offices().competent()),
                    dayOf(dossier.timing().receivedAt()));
        }
        if (message instanceof DossierProgress step) {
            return new Concern(List.of(step.number().issuer()), dayOf(step.at()));
        }
        if (message instanceof Procedure procedure) {
            return new Concern(officesOf(procedure), LocalDate.MAX);
        }
        if (message instanceof OfficialDocument document) {
            return new Concern(
                    document.to().stream().map(Agency::code).toList(),
                    document.issued().on().date());
        }
        if (message instanceof DocumentStatus status) {
            return new Concern(List.of(status.to()), dayOf(status.at()));
        }
        throw new IllegalStateException(
                "no offices known of " + message.getClass().getSimpleName());
    }

    boolean isWithin(Set<OrgCode> codes, Organisations organisations) {
        return offices.stream().anyMatch(office -> organisations.isWithin(office, codes, day));
    }

    private static List<OrgCode> officesOf(Procedure procedure) {
        return Stream.concat(
                        Stream.of(procedure.publisher()),
                        procedure.performers().stream().flatMap(performer -> codeOf(performer).stream()))
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
        return instant.atZone(HERE).toLocalDate();
    }
}

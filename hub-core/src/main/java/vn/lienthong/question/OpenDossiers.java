package vn.lienthong.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.ledger.Questions;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.wire.Canonical;

/**
 * Whether a dossier is being worked on, by what its own system has sent the hub.
 *
 * <p>ASSUMED: the message that the hub accepted last says how the dossier stands. A dossier is open until its result was
 * handed over, or it was refused, withdrawn or stopped.
 */
final class OpenDossiers {
    private final Questions questions;
    private final Canonical canonical;

    OpenDossiers(Questions questions, Canonical canonical) {
        this.questions = questions;
        this.canonical = canonical;
    }

    /** Code of the procedure of a dossier that one of the sources has sent and that is open; empty for any other. */
    Optional<String> procedureOf(DossierNumber number, Set<String> sources) {
        List<CanonicalMessage> newest = questions.standing(number.value(), sources).stream()
                .map(message -> canonical.read(message.type(), message.payload()))
                .toList();
        if (newest.isEmpty() || !isOpen(newest.get(0))) {
            return Optional.empty();
        }
        return newest.stream()
                .filter(Dossier.class::isInstance)
                .map(message -> ((Dossier) message).procedure().code().value())
                .findFirst();
    }

    private static boolean isOpen(CanonicalMessage newest) {
        if (newest instanceof DossierProgress step) {
            return step.status().isOpen();
        }
        return newest instanceof Dossier dossier && dossier.status().isOpen();
    }
}

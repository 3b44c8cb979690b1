package vn.lienthong.status;

import java.util.Optional;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.wire.Canonical;

/**
 * Flags a dossier's change of status that is not usual. Such a message is accepted, kept and delivered all the same
 * (domain section 3.4).
 */
public final class Transitions {
    private final Archive archive;
    private final Canonical canonical;

    public Transitions(Archive archive, Canonical canonical) {
        this.archive = archive;
        this.canonical = canonical;
    }

    Optional<Change> unusual(StoredMessage message) {
        Optional<DossierStatus> now = status(message);
        Optional<DossierStatus> before = archive.previousOf(message).flatMap(this::status);
        return now.isEmpty() || before.isEmpty() || now.get().mayFollow(before.get())
                ? Optional.empty()
                : Optional.of(new Change(before.get(), now.get()));
    }

    private Optional<DossierStatus> status(StoredMessage stored) {
        CanonicalMessage message = canonical.read(stored.type(), stored.payload());
        if (message instanceof Dossier dossier) {
            return Optional.of(dossier.status());
        }
        return message instanceof DossierProgress progress ? Optional.of(progress.status()) : Optional.empty();
    }

    /** From one state of a dossier to another. */
    record Change(DossierStatus from, DossierStatus to) {}
}

package vn.lienthong.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.model.DocumentStanding;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OrgCode;

/** Where a document stands with one receiver, while its messages are gone through. */
final class ReceiverStanding {
    private final OrgCode agency;
    private DocumentStanding standing;
    private Optional<StoredDelivery> delivery = Optional.empty();

    ReceiverStanding(OrgCode agency, Instant sentAt) {
        this.agency = agency;
        this.standing = DocumentStanding.sent(sentAt);
    }

    OrgCode agency() {
        return agency;
    }

    DocumentStanding standing() {
        return standing;
    }

    /** What goes to the system that serves it; empty where nothing goes to it from here. */
    Optional<StoredDelivery> delivery() {
        return delivery;
    }

    /** The newest that is for this office counts; one that is for everybody, where none is for it. */
    void owed(List<StoredDelivery> deliveries) {
        Optional<StoredDelivery> own = deliveries.stream()
                .filter(each -> each.offices().contains(agency))
                .filter(each -> each.state() != DeliveryState.WITHDRAWN || delivery.isEmpty())
                .findFirst();
        Optional<StoredDelivery> common = delivery.isPresent()
                ? Optional.empty()
                : deliveries.stream().filter(each -> each.offices().isEmpty()).findFirst();
        own.or(() -> common).ifPresent(found -> delivery = Optional.of(found));
    }

    DocumentStanding.Effect next(DocumentStatus status) {
        DocumentStanding.Step step = standing.next(status.code(), status.at());
        standing = step.standing();
        return step.effect();
    }

    boolean isSilent() {
        return standing.stage() == DocumentStanding.Stage.SENT
                && delivery.filter(sent -> sent.state() == DeliveryState.DELIVERED)
                        .isPresent();
    }
}

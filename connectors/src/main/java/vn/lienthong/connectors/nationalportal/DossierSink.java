package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.Dossier;

/** Look up, then insert or update; a dossier that stands there with equal content is left alone. */
final class DossierSink implements Sink<Dossier> {
    private final Portal portal;

    DossierSink(Portal portal) {
        this.portal = portal;
    }

    @Override
    public Class<Dossier> accepts() {
        return Dossier.class;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<Dossier> parcel, Http http) {
        ObjectNode row = DossierToPortal.row(parcel.message(), parcel.successions());
        try {
            Optional<JsonNode> there = portal.lookUp(parcel.key(), http);
            if (there.filter(found -> SameContent.isIn(row, found)).isPresent()) {
                return new Outcome.Duplicate(null);
            }
            PortalAnswer answer = portal.synchronise(row, there.isPresent(), http);
            if (answer.isOk()) {
                return new Outcome.Delivered(null);
            }
            return answer.saysExists() ? compared(parcel.key(), row, http) : portal.refused(answer);
        } catch (PortalStopped stopped) {
            return stopped.outcome();
        }
    }

    // Somebody was there between our look and our insert.
    private Outcome compared(String number, ObjectNode row, Http http) {
        return portal.lookUp(number, http)
                .filter(found -> SameContent.isIn(row, found))
                .<Outcome>map(found -> new Outcome.Duplicate(null))
                .orElseGet(() -> Outcome.Refused.of("conflict"));
    }

    @Override
    public Optional<Outcome> find(Parcel<Dossier> parcel, Http http) {
        ObjectNode row = DossierToPortal.row(parcel.message(), parcel.successions());
        try {
            return portal.lookUp(parcel.key(), http)
                    .filter(found -> SameContent.isIn(row, found))
                    .map(found -> new Outcome.Delivered(null));
        } catch (PortalStopped stopped) {
            return Optional.of(stopped.outcome());
        }
    }
}

package vn.lienthong.connectors.land;

import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;

/** {@code TiepNhanHoSo}, once for each dossier. */
record ReceptionSink(LandSystem system, Settings settings) implements Sink<Dossier> {
    /** In place of a number of theirs. */
    private static final String NOTHING_TO_HAND_OVER = "nothing-to-hand-over";

    @Override
    public Class<Dossier> accepts() {
        return Dossier.class;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.BLIND;
    }

    @Override
    public Outcome deliver(Parcel<Dossier> parcel, Http http) {
        Dossier dossier = parcel.message();
        return dossier.status() == DossierStatus.RECEIVED
                ? system.receive(DossierToReception.body(dossier, settings), http)
                : new Outcome.Delivered(NOTHING_TO_HAND_OVER);
    }
}

package vn.lienthong.signature;

import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;

/** A sink that gets a document when the policy has nothing against it. */
record GatedSink<M extends CanonicalMessage>(Sink<M> behind, PolicyVerdict policy) implements Sink<M> {

    @Override
    public Class<M> accepts() {
        return behind.accepts();
    }

    @Override
    public Repeatability repeatability() {
        return behind.repeatability();
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        CanonicalMessage message = parcel.message();
        return Optional.of(message)
                .filter(OfficialDocument.class::isInstance)
                .map(OfficialDocument.class::cast)
                .flatMap(policy::against)
                .orElseGet(() -> behind.deliver(parcel, http));
    }

    @Override
    public Optional<Outcome> find(Parcel<M> parcel, Http http) {
        return behind.find(parcel, http);
    }
}

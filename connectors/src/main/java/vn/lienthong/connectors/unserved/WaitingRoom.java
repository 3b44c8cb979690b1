package vn.lienthong.connectors.unserved;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OrgCode;

/** Sends nothing anywhere: whoever it is for has no system. */
record WaitingRoom<M extends CanonicalMessage>(Class<M> accepts, Function<M, List<OrgCode>> offices)
        implements Sink<M> {

    @Override
    public Repeatability repeatability() {
        return Repeatability.IDEMPOTENT;
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        return new Outcome.Unroutable(
                offices.apply(parcel.message()).stream().map(OrgCode::value).collect(Collectors.joining(", ")));
    }
}

package vn.lienthong.connector;

import java.util.List;
import java.util.Optional;
import vn.lienthong.model.CanonicalMessage;

/** Where messages of type {@code M} go. Called by one thread at a time for one lane, by several for a connection. */
public interface Sink<M extends CanonicalMessage> {

    Class<M> accepts();

    /** What may be done after an answer was lost. */
    Repeatability repeatability();

    /** One attempt. An {@link HttpFault} may pass through: not reached parks the connection, answer lost is unknown. */
    Outcome deliver(Parcel<M> parcel, Http http);

    /**
     * Asks the receiver whether it has the message, after an answer was lost. Empty: it has not, send again. Only for
     * {@link Repeatability#ASKABLE}; must have no effect there.
     */
    default Optional<Outcome> find(Parcel<M> parcel, Http http) {
        throw new UnsupportedOperationException(getClass().getName() + " is not askable");
    }

    /** How many consecutive messages one call of the receiver can take. */
    default int together() {
        return 1;
    }

    /**
     * One attempt for several consecutive messages, at most {@link #together()}. One outcome each, in order; messages after
     * the last outcome were not tried, and at least the first one was.
     */
    default List<Outcome> deliverTogether(List<Parcel<M>> parcels, Http http) {
        return parcels.stream().map(parcel -> deliver(parcel, http)).toList();
    }
}

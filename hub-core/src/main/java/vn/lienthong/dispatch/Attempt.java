package vn.lienthong.dispatch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Sink;
import vn.lienthong.content.ContentStore;
import vn.lienthong.dispatch.Receivers.Receiver;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Due;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.wire.Canonical;

/** One call of a connector, with every way it can end turned into outcomes. */
final class Attempt {
    /** Begins the code of what only the hub says; a blank, so that no receiver's own code is like it. */
    private static final String DEFECT = "DEFECT ";
    /** As {@link Round} says it: the connection's connector cannot take what it is subscribed to. */
    private static final String NO_SINK = "NO_SINK_FOR_TYPE";

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Canonical canonical;
    private final ContentStore contents;

    Attempt(Canonical canonical, ContentStore contents) {
        this.canonical = canonical;
        this.contents = contents;
    }

    List<Outcome> deliver(List<Due> dues, Receiver receiver) {
        Sink<CanonicalMessage> sink = receiver.sink();
        List<Parcel<CanonicalMessage>> parcels = dues.stream().map(this::parcel).toList();
        return guarded(dues, () -> {
            List<Outcome> outcomes = parcels.size() == 1
                    ? List.of(sink.deliver(parcels.get(0), receiver.http()))
                    : sink.deliverTogether(parcels, receiver.http());
            if (outcomes.size() != dues.size()) {
                throw new IllegalStateException(
                        sink.getClass().getName() + " gave " + outcomes.size() + " outcomes for " + dues.size());
            }
            return outcomes;
        });
    }

    /** Empty when the receiver says that it does not have it. */
    Optional<Outcome> find(Due due, Receiver receiver) {
        List<Outcome> found = guarded(
                List.of(due),
                () -> receiver.sink()
                        .find(parcel(due), receiver.http())
                        .map(List::of)
                        .orElse(List.of()));
        return found.stream().findFirst();
    }

    /** The hub failed over the message; the receiver has refused nothing. */
    static boolean isDefect(Outcome.Refused refused) {
        return refused.code().startsWith(DEFECT) || refused.code().equals(NO_SINK);
    }

    private static List<Outcome> guarded(List<Due> dues, Supplier<List<Outcome>> call) {
        try {
            return call.get();
        } catch (HttpFault.NotReached e) {
            return repeated(dues, Outcome.TargetDown.of(e.signal()));
        } catch (HttpFault.AnswerLost e) {
            return repeated(dues, new Outcome.Unknown(e.signal()));
        } catch (RuntimeException e) {
            Due first = dues.get(0);
            LOG.error(
                    "DEFECT: message {} for connection {}: the connector failed with {}. The delivery is quarantined;"
                            + " report this to the hub's makers.",
                    first.number(),
                    first.connection(),
                    e.getClass().getName(),
                    WithoutMessages.of(e));
            return repeated(dues, Outcome.Refused.of(DEFECT + e.getClass().getSimpleName()));
        }
    }

    private static List<Outcome> repeated(List<Due> dues, Outcome outcome) {
        return Collections.nCopies(dues.size(), outcome);
    }

    private Parcel<CanonicalMessage> parcel(Due due) {
        return new StoredParcel(due, canonical, contents);
    }
}

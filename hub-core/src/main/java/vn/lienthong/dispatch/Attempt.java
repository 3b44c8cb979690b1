package vn.lienthong.dispatch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    /** The connection's connector cannot take what it is subscribed to. */
    static final Outcome.Refused NO_SINK = Outcome.Refused.of("NO_SINK_FOR_TYPE");

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Canonical canonical;
    private final ContentStore contents;

    Attempt(Canonical canonical, ContentStore contents) {
        this.canonical = canonical;
        this.contents = contents;
    }

    /** Outcomes of the first ones, in order; those after the last outcome were not tried. */
    Came deliver(List<Due> dues, Receiver receiver) {
        Sink<CanonicalMessage> sink = receiver.sink();
        List<Parcel<CanonicalMessage>> parcels = dues.stream().map(this::parcel).toList();
        WatchedHttp http = new WatchedHttp(receiver.http());
        List<Outcome> came = guarded(dues, http::changes, () -> {
            List<Outcome> outcomes = parcels.size() == 1
                    ? List.of(sink.deliver(parcels.get(0), http))
                    : sink.deliverTogether(parcels, http);
            if (outcomes.isEmpty() || outcomes.size() > dues.size()) {
                throw new IllegalStateException(
                        sink.getClass().getName() + " gave " + outcomes.size() + " outcomes for " + dues.size());
            }
            return outcomes;
        });
        boolean oneMayBeBad = dues.size() > 1 && came.get(0) instanceof Outcome.Refused first && isDefect(first);
        // Nothing has gone out yet: one that cannot be read must not take the others along.
        return oneMayBeBad && !http.changes() ? deliver(dues.subList(0, 1), receiver) : new Came(came, http.changes());
    }

    /** Empty when the receiver says that it does not have it. */
    Optional<Outcome> find(Due due, Receiver receiver) {
        List<Outcome> found = guarded(
                List.of(due),
                () -> true,
                () -> receiver.sink()
                        .find(parcel(due), receiver.http())
                        .map(List::of)
                        .orElse(List.of()));
        return found.stream().findFirst();
    }

    /** The hub failed over the message; the receiver has refused nothing. */
    static boolean isDefect(Outcome.Refused refused) {
        return refused.code().startsWith(DEFECT) || refused.equals(NO_SINK);
    }

    /** @param inDoubt whether a lost answer may have left something there; else it was that to a log-in, for example */
    private static List<Outcome> guarded(List<Due> dues, BooleanSupplier inDoubt, Supplier<List<Outcome>> call) {
        try {
            return call.get();
        } catch (HttpFault.NotReached e) {
            return repeated(dues, Outcome.TargetDown.of(e.signal()));
        } catch (HttpFault.AnswerLost e) {
            return repeated(
                    dues, inDoubt.getAsBoolean() ? new Outcome.Unknown(e.signal()) : Outcome.TargetDown.of(e.signal()));
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

    /**
     * What came of one call.
     *
     * @param changes whether a request went out that changes something there
     */
    record Came(List<Outcome> outcomes, boolean changes) {}
}

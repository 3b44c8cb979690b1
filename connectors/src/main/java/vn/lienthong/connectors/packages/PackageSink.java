package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;

/** Brings messages of one kind to a system for packages; after a lost answer the system is asked. */
public final class PackageSink<M extends CanonicalMessage> implements Sink<M> {
    private final Class<M> type;
    private final PackagePost post;
    private final PackageRefusal refusal;
    private final Clock clock;

    public PackageSink(Class<M> type, PackagePost post, Clock clock) {
        this.type = type;
        this.post = post;
        this.refusal = new PackageRefusal(clock);
        this.clock = clock;
    }

    @Override
    public Class<M> accepts() {
        return type;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        try {
            Outgoing message = Outgoing.of(parcel);
            PackageAnswer answer = post.send(message, http);
            return answer.isOk()
                    ? new Outcome.Delivered(answer.number().orElse(null))
                    : refusal.of(answer, message.between());
        } catch (ConversationStopped stopped) {
            return stopped.outcome();
        } catch (IOException e) {
            return Unreadable.outcome(e, clock);
        }
    }

    @Override
    public Optional<Outcome> find(Parcel<M> parcel, Http http) {
        try {
            return post.find(Outgoing.of(parcel), http).map(Outcome.Delivered::new);
        } catch (ConversationStopped stopped) {
            return Optional.of(stopped.outcome());
        } catch (IOException e) {
            return Optional.of(Unreadable.outcome(e, clock));
        }
    }
}

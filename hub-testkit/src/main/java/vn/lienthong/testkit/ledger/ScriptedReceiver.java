package vn.lienthong.testkit.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;

/** A receiver in the same process that remembers what took effect, in order, and behaves as a test tells it to. */
public final class ScriptedReceiver implements Sink<CanonicalMessage> {
    private final Repeatability repeatability;
    private volatile Behaviour behaviour = (parcel, attempt) -> Deed.TAKE;
    private final List<String> effects = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int questions;

    public ScriptedReceiver(Repeatability repeatability) {
        this.repeatability = repeatability;
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** {@code key#id} of everything that took effect here, in order. */
    public synchronized List<String> effects() {
        return List.copyOf(effects);
    }

    /** {@code key#id} of every delivery call, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized int questions() {
        return questions;
    }

    @Override
    public Class<CanonicalMessage> accepts() {
        return CanonicalMessage.class;
    }

    @Override
    public Repeatability repeatability() {
        return repeatability;
    }

    @Override
    public Outcome deliver(Parcel<CanonicalMessage> parcel, Http http) {
        Deed deed = behaviour.onCall(parcel, parcel.attempt());
        synchronized (this) {
            calls.add(name(parcel));
            return switch (deed) {
                case TAKE -> take(parcel);
                case TAKE_AND_LOSE_THE_ANSWER -> {
                    take(parcel);
                    yield new Outcome.Unknown("answer-timeout");
                }
                case LOSE_BEFORE_TAKING -> new Outcome.Unknown("answer-timeout");
                case FAIL_OVER_IT_HOWEVER_ASKED -> new Outcome.Unknown("HTTP 500");
                case REFUSE -> Outcome.Refused.of("22");
                case BE_DOWN -> Outcome.TargetDown.of("connect-refused");
                case DENY -> new Outcome.Misconfigured("HTTP 401");
                case NOT_KNOW_THE_ORGANISATION -> new Outcome.Unroutable("H44.99");
                case FAIL -> throw new IllegalStateException("planted defect");
            };
        }
    }

    private Outcome take(Parcel<CanonicalMessage> parcel) {
        boolean first = known.add(parcel.idempotencyKey());
        if (repeatability == Repeatability.IDEMPOTENT && !first) {
            return new Outcome.Duplicate(null);
        }
        effects.add(name(parcel));
        return new Outcome.Delivered(null);
    }

    @Override
    public synchronized Optional<Outcome> find(Parcel<CanonicalMessage> parcel, Http http) {
        questions++;
        return switch (behaviour.onCall(parcel, parcel.attempt())) {
            case BE_DOWN -> Optional.of(Outcome.TargetDown.of("connect-refused"));
            case FAIL_OVER_IT_HOWEVER_ASKED -> Optional.of(new Outcome.Unknown("HTTP 500"));
            default ->
                known.contains(parcel.idempotencyKey()) ? Optional.of(new Outcome.Delivered(null)) : Optional.empty();
        };
    }

    private static String name(Parcel<CanonicalMessage> parcel) {
        return parcel.key() + "#" + parcel.id();
    }

    /** What the receiver does with a call. */
    public enum Deed {
        TAKE,
        TAKE_AND_LOSE_THE_ANSWER,
        LOSE_BEFORE_TAKING,
        FAIL_OVER_IT_HOWEVER_ASKED,
        REFUSE,
        BE_DOWN,
        DENY,
        NOT_KNOW_THE_ORGANISATION,
        FAIL
    }

    /** Chooses the deed for a call. */
    public interface Behaviour {
        Deed onCall(Parcel<CanonicalMessage> parcel, int attempt);
    }
}

package vn.lienthong.testkit.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
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
    private volatile int together = 1;
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
        return perform(behaviour.onCall(parcel, parcel.attempt()), parcel, http);
    }

    @Override
    public int together() {
        return together;
    }

    /** From now on so many consecutive messages come in one call; all of them are read before anything is sent. */
    public void takesTogether(int most) {
        together = most;
    }

    @Override
    public List<Outcome> deliverTogether(List<Parcel<CanonicalMessage>> parcels, Http http) {
        List<Deed> deeds = parcels.stream()
                .map(parcel -> behaviour.onCall(parcel, parcel.attempt()))
                .toList();
        if (deeds.contains(Deed.FAIL)) {
            throw new IllegalStateException("planted defect");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            outcomes.add(perform(deeds.get(i), parcels.get(i), http));
        }
        return outcomes;
    }

    private Outcome perform(Deed deed, Parcel<CanonicalMessage> parcel, Http http) {
        synchronized (this) {
            calls.add(name(parcel));
            return switch (deed) {
                case TAKE -> take(parcel);
                case TAKE_AND_LOSE_THE_ANSWER -> {
                    take(parcel);
                    yield new Outcome.Unknown("answer-timeout");
                }
                case LOSE_BEFORE_TAKING, BUSY_WHEN_ASKED -> new Outcome.Unknown("answer-timeout");
                case FAIL_OVER_IT_HOWEVER_ASKED -> new Outcome.Unknown("HTTP 500");
                case REFUSE -> Outcome.Refused.of("22");
                case BE_DOWN -> Outcome.TargetDown.of("connect-refused");
                case DENY -> new Outcome.Misconfigured("HTTP 401");
                case NOT_KNOW_THE_ORGANISATION -> new Outcome.Unroutable("H44.99");
                case REFUSE_WITH_A_ZERO_BYTE -> Outcome.Refused.of("22\u0000");
                case PUT_OFF_BEYOND_ALL_TIME -> new Outcome.NotNow("period-locked", Instant.MAX);
                case HANG_AT_THE_LOG_IN -> throw new HttpFault.AnswerLost("answer-timeout", new IOException("planted"));
                case FAIL -> throw new IllegalStateException("planted defect");
                case TAKE_AND_FAIL -> {
                    http.send(HttpCall.post("/", "text/plain", new byte[0]));
                    take(parcel);
                    throw new IllegalStateException("planted defect");
                }
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
            case BUSY_WHEN_ASKED -> Optional.of(new Outcome.NotNow("23", Instant.EPOCH));
            case REFUSE -> Optional.of(Outcome.Refused.of("22"));
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
        HANG_AT_THE_LOG_IN,
        DENY,
        NOT_KNOW_THE_ORGANISATION,
        REFUSE_WITH_A_ZERO_BYTE,
        PUT_OFF_BEYOND_ALL_TIME,
        FAIL,
        TAKE_AND_FAIL,
        BUSY_WHEN_ASKED
    }

    /** Chooses the deed for a call. */
    public interface Behaviour {
        Deed onCall(Parcel<CanonicalMessage> parcel, int attempt);
    }
}

package vn.lienthong.testkit.connector;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Sink;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.testkit.connector.Simulator.Where;
import vn.lienthong.wire.Canonical;

/** One sink of the connector, one message for it, the simulator; each attempt goes over real sockets. */
final class Scene {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(100);

    final ConnectorTck tck;
    final Simulator simulator;
    final Fixture fixture;
    final CanonicalMessage message;
    private final int place;
    private final TestParcel<?> parcel;

    private Scene(ConnectorTck tck, Simulator simulator, int place, Fixture fixture, CanonicalMessage message) {
        this.tck = tck;
        this.simulator = simulator;
        this.place = place;
        this.fixture = fixture;
        this.message = message;
        this.parcel = TestParcel.of("m-1", message).with(tck.contents());
    }

    /** Every fixture with the sink that takes it. */
    static List<Scene> of(ConnectorTck tck) {
        Optional<Simulator> simulator = tck.simulator();
        if (simulator.isEmpty()) {
            return List.of();
        }
        List<Scene> scenes = new ArrayList<>();
        List<Sink<?>> sinks = sinks(tck, simulator.get());
        List<Fixture> fixtures = Fixture.list(tck.getClass(), tck.connector().id(), "sink");
        for (int place = 0; place < sinks.size(); place++) {
            int before = scenes.size();
            for (Fixture fixture : fixtures) {
                CanonicalMessage message = read(fixture);
                if (sinks.get(place).accepts().isInstance(message)) {
                    scenes.add(new Scene(tck, simulator.get(), place, fixture, message));
                }
            }
            if (scenes.size() == before) {
                throw new AssertionError(
                        "no fixture for the sink of " + sinks.get(place).accepts());
            }
        }
        return scenes;
    }

    private static List<Sink<?>> sinks(ConnectorTck tck, Simulator simulator) {
        return tck.connector()
                .open(SettingsTexts.read(tck.connector().settings(), tck.settings(simulator.base())))
                .sinks();
    }

    private static CanonicalMessage read(Fixture fixture) {
        return Canonical.standard().read("vn.lienthong." + fixture.of() + ".v1", fixture.canonical());
    }

    /** A connection newly opened; its sink knows nothing of earlier ones. */
    Sink<?> open() {
        return sinks(tck, simulator).get(place);
    }

    /** Makes the simulator ready for the message; returns how many effects that took. */
    int prepare() {
        simulator.reset();
        try (PooledHttp http = http(PATIENT)) {
            tck.prepare(message, http);
        }
        return simulator.effects().size();
    }

    TestParcel<?> parcel() {
        return parcel;
    }

    Attempted deliver(Sink<?> sink, TestParcel<?> parcel) {
        return deliver(sink, parcel, http -> http);
    }

    Attempted deliver(Sink<?> sink, TestParcel<?> parcel, Function<Http, Http> between) {
        return attempt(between, http -> Optional.of(delivered(sink, parcel, http)));
    }

    /** Waits only a moment for the answers of the calls that {@code where} names, so that a slow one is not awaited. */
    Attempted deliverImpatiently(Sink<?> sink, TestParcel<?> parcel, Where where) {
        try (PooledHttp impatient = http(IMPATIENT)) {
            return deliver(
                    sink,
                    parcel,
                    patient -> call -> where == Where.EVERY_CALL || call.effect() == HttpCall.Effect.CHANGES
                            ? impatient.send(call)
                            : patient.send(call));
        }
    }

    Attempted find(Sink<?> sink, TestParcel<?> parcel) {
        return attempt(http -> http, http -> found(sink, parcel, http));
    }

    private Attempted attempt(Function<Http, Http> between, Function<Http, Optional<Outcome>> conversation) {
        List<HttpCall> calls = new ArrayList<>();
        try (PooledHttp pooled = http(PATIENT)) {
            Http inner = between.apply(pooled);
            Http recording = call -> {
                calls.add(call);
                return inner.send(call);
            };
            return new Attempted(conversation.apply(recording), Optional.empty(), calls);
        } catch (HttpFault fault) {
            return new Attempted(Optional.empty(), Optional.of(fault), calls);
        }
    }

    private PooledHttp http(Duration patience) {
        String base = tck.settings(simulator.base())
                .getOrDefault("base", simulator.base().toString());
        return PooledHttp.open(HttpOptions.to(URI.create(base)).answerWithin(patience));
    }

    private static <M extends CanonicalMessage> Outcome delivered(Sink<M> sink, TestParcel<?> parcel, Http http) {
        return sink.deliver(cast(sink, parcel), http);
    }

    private static <M extends CanonicalMessage> Optional<Outcome> found(Sink<M> sink, TestParcel<?> parcel, Http http) {
        return sink.find(cast(sink, parcel), http);
    }

    private static <M extends CanonicalMessage> Parcel<M> cast(Sink<M> sink, TestParcel<?> p) {
        M message = sink.accepts().cast(p.message());
        return new TestParcel<>(
                p.source(),
                p.id(),
                p.type(),
                p.key(),
                p.acceptedAt(),
                p.idempotencyKey(),
                p.attempt(),
                message,
                p.json(),
                p.contents());
    }

    @Override
    public String toString() {
        return fixture.toString();
    }
}

package vn.lienthong.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.lienthong.dispatch.Attempts;
import vn.lienthong.door.Visits;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.question.QuestionDoor;

/** What every connection counts alike: received, accepted, refused, attempts by outcome, seconds of each; and every question. */
@Component
public final class Meters implements Attempts, Visits, QuestionDoor.Asked {
    private final MeterRegistry registry;
    private final Map<String, Timer> attempts = new ConcurrentHashMap<>();
    private final Map<String, Timer> questions = new ConcurrentHashMap<>();
    private final Map<String, Counter> events = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempted(String connection, String outcome, long nanos) {
        attempts.computeIfAbsent(
                        connection + " " + outcome,
                        key -> Timer.builder("hub.attempts")
                                .description("Attempts to deliver, by outcome")
                                .tag("connection", connection)
                                .tag("outcome", outcome)
                                .register(registry))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void taken(String door, String source, boolean repeated) {
        event(door, source, repeated ? "repeated" : "accepted");
    }

    @Override
    public void refused(String door, String source, String client, HubFailure failure) {
        event(door, source, failure.code().name());
    }

    @Override
    public void asked(String service, String outcome, long nanos) {
        questions
                .computeIfAbsent(
                        service + " " + outcome,
                        key -> Timer.builder("hub.questions")
                                .description("Questions to outside services, by what came of them")
                                .tag("service", service)
                                .tag("outcome", outcome)
                                .register(registry))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@code fate} is {@code accepted}, {@code repeated} or the code of its refusal. */
    private void event(String door, String source, String fate) {
        events.computeIfAbsent(
                        door + " " + source + " " + fate,
                        key -> Counter.builder("hub.events")
                                .description("Events at the doors, by what became of them")
                                .tag("door", door)
                                .tag("source", source)
                                .tag("fate", fate)
                                .register(registry))
                .increment();
    }
}

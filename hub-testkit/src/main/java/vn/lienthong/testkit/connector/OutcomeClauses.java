package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.testkit.connector.Simulator.Where;

/** Every fault of the system ends as the outcome that says so, and is forgotten when the fault is over. */
final class OutcomeClauses {
    private final Scene scene;

    OutcomeClauses(Scene scene) {
        this.scene = scene;
    }

    Stream<DynamicTest> all() {
        return Stream.of(Where.values())
                .flatMap(where -> Stream.of(Fault.values())
                        .filter(fault -> fault != Fault.DOWN || where == Where.EVERY_CALL)
                        .map(fault -> dynamicTest(name(fault, where), () -> strike(fault, where))));
    }

    private String name(Fault fault, Where where) {
        String place = where == Where.EVERY_CALL ? "at every call" : "at the change";
        return scene + ": " + fault + " " + place + " ends as " + expected(fault, where);
    }

    private static String expected(Fault fault, Where where) {
        return switch (fault) {
            case DOWN, HTTP_503 -> "target down";
            case SLOW, CUT_AFTER_EFFECT, CUT_BEFORE_EFFECT ->
                where == Where.THE_CHANGE ? "in doubt" : "in doubt or target down";
            case HTTP_401 -> "misconfigured";
            case HTTP_429 -> "target down with its Retry-After";
            case HTTP_500, HTTP_502, GARBAGE, PAGE_IN_200 ->
                where == Where.THE_CHANGE ? "in doubt, where repeats do harm" : "target down or in doubt";
            case ERROR_IN_200 -> where == Where.THE_CHANGE ? "refused" : "refused or in doubt";
        };
    }

    private void strike(Fault fault, Where where) {
        scene.prepare();
        Sink<?> sink = scene.open();
        scene.simulator.strike(fault, where);
        Attempted attempt = fault == Fault.SLOW
                ? scene.deliverImpatiently(sink, scene.parcel(), where)
                : scene.deliver(sink, scene.parcel());
        assertThat(isExpected(attempt, fault, where, sink.repeatability()))
                .as(expected(fault, where) + ", but was " + attempt)
                .isTrue();
        scene.simulator.calm();
        if (mayBeSentAgain(attempt, sink)) {
            Attempted later = scene.deliver(sink, scene.parcel().again());
            assertThat(later.isDone())
                    .as("delivered when the fault is over: " + later)
                    .isTrue();
        }
    }

    private static boolean isExpected(Attempted attempt, Fault fault, Where where, Repeatability repeatability) {
        boolean change = where == Where.THE_CHANGE;
        return switch (fault) {
            case DOWN, HTTP_503 -> attempt.isDown();
            case SLOW, CUT_AFTER_EFFECT, CUT_BEFORE_EFFECT -> attempt.isInDoubt() || (!change && attempt.isDown());
            case HTTP_401 -> attempt.is(Outcome.Misconfigured.class);
            case HTTP_429 -> saysWhen(attempt);
            case HTTP_500, HTTP_502, GARBAGE, PAGE_IN_200 ->
                attempt.isInDoubt() || (attempt.isDown() && (!change || repeatability == Repeatability.IDEMPOTENT));
            // A question has no content that could be refused.
            case ERROR_IN_200 -> attempt.is(Outcome.Refused.class) || (!change && attempt.isInDoubt());
        };
    }

    private static boolean saysWhen(Attempted attempt) {
        return attempt.outcome()
                .filter(outcome -> outcome instanceof Outcome.TargetDown down
                        && down.retryAfter().isPresent())
                .isPresent();
    }

    /** As the hub does: after doubt only what is idempotent is sent again without asking. */
    private static boolean mayBeSentAgain(Attempted attempt, Sink<?> sink) {
        return !attempt.isInDoubt() || sink.repeatability() == Repeatability.IDEMPOTENT;
    }
}

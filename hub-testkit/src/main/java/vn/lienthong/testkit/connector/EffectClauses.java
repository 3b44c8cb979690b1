package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Sink;
import vn.lienthong.testkit.connector.Simulator.Where;

/** One message has one effect, whatever is lost on the way. */
final class EffectClauses {
    private final Scene scene;

    EffectClauses(Scene scene) {
        this.scene = scene;
    }

    Stream<DynamicTest> all() {
        Stream<DynamicTest> always = Stream.of(
                dynamicTest(scene + ": one attempt has one effect", this::oneEffect),
                dynamicTest(scene + ": an attempt is not repeated by the connector itself", this::noOwnRetry));
        Stream<DynamicTest> more = switch (scene.open().repeatability()) {
            case IDEMPOTENT ->
                Stream.of(
                        dynamicTest(scene + ": the same message twice has one effect", this::sentTwice),
                        dynamicTest(scene + ": every attempt carries the same identity", this::sameIdentity));
            case ASKABLE ->
                Stream.of(
                        dynamicTest(scene + ": what arrived is found there", this::arrivedIsFound),
                        dynamicTest(scene + ": what did not arrive is not found there", this::lostIsNotFound));
            case BLIND -> Stream.of();
        };
        return Stream.concat(always, more);
    }

    private void oneEffect() {
        int before = scene.prepare();
        assertThat(scene.deliver(scene.open(), scene.parcel()).isDone()).isTrue();
        assertThat(effectsSince(before)).hasSize(1);
    }

    private void noOwnRetry() {
        int before = scene.prepare();
        scene.simulator.strike(Fault.CUT_AFTER_EFFECT, Where.THE_CHANGE);
        Attempted attempt = scene.deliver(scene.open(), scene.parcel());
        assertThat(attempt.changes()).hasSize(1);
        assertThat(effectsSince(before)).hasSize(1);
    }

    private void sentTwice() {
        int before = scene.prepare();
        scene.deliver(scene.open(), scene.parcel());
        assertThat(scene.deliver(scene.open(), scene.parcel().again()).isDone()).isTrue();
        assertThat(effectsSince(before)).hasSize(1);
    }

    private void sameIdentity() {
        scene.prepare();
        HttpCall first = scene.deliver(scene.open(), scene.parcel()).changes().get(0);
        scene.prepare();
        HttpCall second =
                scene.deliver(scene.open(), scene.parcel().again()).changes().get(0);
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(Arrays.equals(second.body().bytes(), first.body().bytes()))
                .as("equal bodies")
                .isTrue();
        assertThat(first.headers() + new String(first.body().bytes(), StandardCharsets.UTF_8))
                .contains(scene.parcel().idempotencyKey());
    }

    private void arrivedIsFound() {
        int before = scene.prepare();
        Sink<?> sink = scene.open();
        scene.simulator.strike(Fault.CUT_AFTER_EFFECT, Where.THE_CHANGE);
        scene.deliver(sink, scene.parcel());
        scene.simulator.calm();
        Attempted question = scene.find(sink, scene.parcel().again());
        assertThat(question.isDone()).as("found: " + question).isTrue();
        assertThat(question.changes())
                .as("calls of a question that change something")
                .isEmpty();
        assertThat(effectsSince(before)).hasSize(1);
    }

    private void lostIsNotFound() {
        int before = scene.prepare();
        Sink<?> sink = scene.open();
        scene.simulator.strike(Fault.CUT_BEFORE_EFFECT, Where.THE_CHANGE);
        scene.deliver(sink, scene.parcel());
        scene.simulator.calm();
        Attempted question = scene.find(sink, scene.parcel().again());
        assertThat(question.outcome()).as("found").isEmpty();
        assertThat(question.fault()).isEmpty();
        assertThat(effectsSince(before)).isEmpty();
        assertThat(scene.deliver(sink, scene.parcel().again()).isDone()).isTrue();
        assertThat(effectsSince(before)).hasSize(1);
    }

    private List<String> effectsSince(int before) {
        List<String> effects = scene.simulator.effects();
        return effects.subList(Math.min(before, effects.size()), effects.size());
    }
}

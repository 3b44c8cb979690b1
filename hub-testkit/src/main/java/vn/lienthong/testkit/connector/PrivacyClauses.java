package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Sink;

/** Personal data stays in the payload: not in addresses, headers, outcomes, exceptions. */
final class PrivacyClauses {
    private final Scene scene;
    private final PersonalData personal;

    PrivacyClauses(Scene scene) {
        this.scene = scene;
        this.personal = PersonalData.in(scene.fixture.canonicalTree());
    }

    Stream<DynamicTest> all() {
        return Stream.concat(
                Stream.of(dynamicTest(scene + ": no address and no header tells personal data", this::calls)),
                Stream.of(200, 400, 422, 500)
                        .map(status -> dynamicTest(
                                scene + ": an answer " + status + " that quotes the message is not repeated",
                                () -> quoted(status))));
    }

    private void calls() {
        assertThat(personal.isEmpty()).as("the fixture has personal data").isFalse();
        scene.prepare();
        Sink<?> sink = scene.open();
        Attempted delivered = scene.deliver(sink, scene.parcel());
        for (HttpCall call : delivered.calls()) {
            personal.assertNotIn("an address", call.path());
            personal.assertNotIn("a header", call.headers().toString());
        }
    }

    private void quoted(int status) {
        scene.prepare();
        Function<Http, Http> quoting = http -> call -> call.effect() == HttpCall.Effect.NONE
                ? http.send(call)
                : new HttpReply(
                        status,
                        Map.of("content-type", "application/json"),
                        quotation(call.body().bytes()));
        Attempted attempt = scene.deliver(scene.open(), scene.parcel(), quoting);
        attempt.outcome().ifPresent(outcome -> personal.assertNotIn("an outcome", outcome.toString()));
        attempt.fault().ifPresent(personal::assertNotIn);
    }

    /** The message as an error that looks like an answer of many systems. */
    private static byte[] quotation(byte[] body) {
        String quote = new String(body, StandardCharsets.UTF_8);
        String text = quote.replace("\\", "\\\\").replace("\"", "\\\"");
        return ("{\"error_code\":22,\"code\":\"" + text + "\",\"message\":\"" + text + "\",\"Message\":\"" + text
                        + "\",\"detail\":\"" + text + "\",\"errors\":[{\"path\":\"" + text + "\",\"reason\":\"" + text
                        + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.StrictJson;

/** Translation of messages that go out. */
final class SinkClauses {
    private final Scene scene;

    SinkClauses(Scene scene) {
        this.scene = scene;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest(scene + " says the same as its canonical form", this::fixtureIsCanonical),
                dynamicTest(scene + " goes out as its fixture says", this::fixture),
                dynamicTest(scene + " goes out the same twice", this::twice),
                dynamicTest(scene + " goes out in NFC", this::composed),
                dynamicTest(scene + " goes out the same from a machine elsewhere", this::elsewhere));
    }

    private void fixtureIsCanonical() {
        byte[] canonical = Canonical.standard().bytes(scene.message);
        assertThat(new StrictJson().tree(canonical)).isEqualTo(scene.fixture.canonicalTree());
    }

    private void fixture() {
        assertThat(new StrictJson().tree(bytes(sent())))
                .isEqualTo(withoutVolatile(scene.tck.tree(scene.fixture.nativeForm())));
    }

    private void twice() {
        assertThat(sent()).isEqualTo(sent());
    }

    private void composed() {
        assertThat(sent()).matches(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC), "is in NFC");
    }

    private void elsewhere() {
        String here = sent();
        assertThat(Elsewhere.run(this::sent)).isEqualTo(here);
    }

    /** The body of the one call that changes something, in its own order of fields. */
    private String sent() {
        scene.prepare();
        Attempted attempt = scene.deliver(scene.open(), scene.parcel());
        assertThat(attempt.isDone()).as("delivered: " + attempt).isTrue();
        assertThat(attempt.changes()).hasSize(1);
        byte[] body = attempt.changes().get(0).body().bytes();
        return withoutVolatile(scene.tck.tree(body)).toString();
    }

    private JsonNode withoutVolatile(JsonNode body) {
        if (body instanceof ObjectNode fields) {
            return fields.deepCopy().without(List.copyOf(scene.tck.volatileFields()));
        }
        return body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

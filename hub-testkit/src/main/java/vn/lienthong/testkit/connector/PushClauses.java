package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.StrictJson;

/** Messages that come in a vendor's form. */
final class PushClauses {
    private static final URI ANYWHERE = URI.create("http://demo.phutho.local");

    private final ConnectorTck tck;

    PushClauses(ConnectorTck tck) {
        this.tck = tck;
    }

    Stream<DynamicTest> all() {
        List<Push> pushes = tck.connector()
                .open(SettingsTexts.read(
                        tck.connector().settings(),
                        tck.settings(tck.simulator().map(Simulator::base).orElse(ANYWHERE))))
                .pushes();
        List<Fixture> fixtures = Fixture.list(tck.getClass(), tck.connector().id(), "push");
        return pushes.stream()
                .flatMap(push -> Stream.concat(
                        whole(push, fixtures),
                        fixtures.stream()
                                .filter(fixture -> isOf(fixture, push))
                                .flatMap(fixture -> of(push, fixture))));
    }

    private Stream<DynamicTest> whole(Push push, List<Fixture> fixtures) {
        return Stream.of(
                dynamicTest(push.path() + " has a fixture and required fields", () -> {
                    assertThat(fixtures).anyMatch(fixture -> isOf(fixture, push));
                    assertThat(tck.requiredFields(push.path())).isNotEmpty();
                }),
                dynamicTest(push.path() + " refuses what is malformed", () -> malformed(push)),
                dynamicTest(push.path() + " answers in the vendor's form", () -> answers(push)));
    }

    private Stream<DynamicTest> of(Push push, Fixture fixture) {
        Stream<DynamicTest> reading = Stream.of(
                dynamicTest(
                        fixture + " is read as its fixture says",
                        () -> assertThat(read(push, fixture.nativeForm())).isEqualTo(fixture.canonicalTree())),
                dynamicTest(
                        fixture + " is read the same twice",
                        () -> assertThat(read(push, fixture.nativeForm())).isEqualTo(read(push, fixture.nativeForm()))),
                dynamicTest(fixture + " is read the same when it is not in NFC", () -> decomposed(push, fixture)),
                dynamicTest(
                        fixture + " is read the same on a machine elsewhere",
                        () -> assertThat(Elsewhere.run(() -> read(push, fixture.nativeForm())))
                                .isEqualTo(fixture.canonicalTree())),
                dynamicTest(
                        fixture + " with any field spoilt is read or refused, and not quoted",
                        () -> spoilt(push, fixture)));
        Stream<DynamicTest> required = tck.requiredFields(push.path()).stream()
                .map(field -> dynamicTest(
                        fixture + " without " + field + " is refused by that path",
                        () -> without(push, fixture, field)));
        return Stream.concat(reading, required);
    }

    private void decomposed(Push push, Fixture fixture) {
        String text =
                Normalizer.normalize(new String(fixture.nativeForm(), StandardCharsets.UTF_8), Normalizer.Form.NFD);
        assertThat(read(push, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(fixture.canonicalTree());
    }

    private void without(Push push, Fixture fixture, String field) {
        JsonNode body = fixture.nativeTree();
        assertThat(body.at(field).isMissingNode()).as("fixture has " + field).isFalse();
        String value = body.at(field).asText();
        for (JsonNode less : List.of(Leaves.removed(body, field), Leaves.replaced(body, field, ""))) {
            Throwable thrown = catchThrowable(() -> push.read(Leaves.bytes(less)));
            assertThat(thrown).isInstanceOfSatisfying(HubFailure.class, failure -> {
                assertThat(failure.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
                assertThat(failure.problems()).extracting(FieldProblem::path).containsExactly(field);
            });
            assertThat(String.valueOf(thrown)).doesNotContain(value.isEmpty() ? "\u0000" : value);
        }
    }

    private void spoilt(Push push, Fixture fixture) {
        JsonNode body = fixture.nativeTree();
        PersonalData personal = PersonalData.in(fixture.canonicalTree());
        for (String leaf : Leaves.of(body)) {
            for (String bad : List.of("SPOILT-0123456789", "x".repeat(30_000), "\u0007")) {
                Throwable thrown = catchThrowable(() -> push.read(Leaves.bytes(Leaves.replaced(body, leaf, bad))));
                if (thrown != null) {
                    assertThat(thrown).as("with " + leaf + " spoilt").isInstanceOf(HubFailure.class);
                    assertThat(String.valueOf(thrown)).doesNotContain(bad);
                    personal.assertNotIn(thrown);
                }
            }
        }
    }

    private static void malformed(Push push) {
        for (String body : List.of("", "{", "{\"a\":1,\"a\":2}", "[".repeat(10_000), "<html></html>")) {
            Throwable thrown = catchThrowable(() -> push.read(body.getBytes(StandardCharsets.UTF_8)));
            assertThat(thrown)
                    .as("body of " + body.length() + " characters")
                    .isInstanceOfSatisfying(
                            HubFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.BODY_MALFORMED));
        }
    }

    private static void answers(Push push) {
        assertThat(push.accepted(List.of())).isNotEmpty();
    }

    private static JsonNode read(Push push, byte[] body) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        for (Incoming incoming : push.read(body)) {
            messages.add(new StrictJson().tree(Canonical.standard().bytes(incoming.message())));
        }
        return messages;
    }

    private static boolean isOf(Fixture fixture, Push push) {
        return fixture.of().equals(push.path().replace('/', '-'));
    }
}

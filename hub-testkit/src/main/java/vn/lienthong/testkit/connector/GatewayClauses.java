package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.StrictJson;

/** Gateways: what is believed, what is not, and what nobody may read. */
final class GatewayClauses {
    private static final Duration IMPATIENT = Duration.ofMillis(150);
    private static final int TOO_SHORT_TO_TELL = 4;
    private static final int AT_ONCE = 8;
    private static final String ENTITY =
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\"><!ENTITY c \"" + "c".repeat(99) + "\">]>";
    private static final Texts TEXTS = Texts.of("ledger");

    private final GatewayScene scene;

    GatewayClauses(GatewayScene scene) {
        this.scene = scene;
    }

    Stream<DynamicTest> all() {
        Stream<DynamicTest> sound = Stream.of(
                dynamicTest(scene + ": is answered with what the service knows", this::answered),
                dynamicTest(scene + ": is answered the same twice", this::twice),
                dynamicTest(scene + ": several at once get their own answers", this::atOnce),
                dynamicTest(scene + ": asking changes nothing there", this::harmless),
                dynamicTest(scene + ": no address and no header tells personal data", this::addresses),
                dynamicTest(scene + ": neither question nor reply prints personal data", this::printed));
        Stream<DynamicTest> faults = Arrays.stream(Fault.values())
                .map(fault -> dynamicTest(scene + ": " + claim(fault), () -> struck(fault)));
        Stream<DynamicTest> hostile = Stream.of(
                dynamicTest(scene + ": an answer that breaks off is not believed", this::cut),
                dynamicTest(scene + ": an empty answer is not believed", () -> replaced(body -> new byte[0])),
                dynamicTest(scene + ": an answer with entities is not believed", () -> replaced(this::withEntity)),
                dynamicTest(
                        scene + ": an empty JSON object is not believed",
                        () -> replaced(body -> "{}".getBytes(StandardCharsets.UTF_8))),
                dynamicTest(scene + ": an answer that quotes the question is not repeated", this::quoted));
        return Stream.of(sound, faults, hostile).flatMap(Function.identity());
    }

    private void answered() {
        scene.stage.calm();
        assertExpected(scene.ask());
    }

    private void assertExpected(Asked asked) {
        if (scene.asked.answer().isEmpty()) {
            assertThat(asked.is(Reply.NotFound.class))
                    .as("not found, was " + asked)
                    .isTrue();
            return;
        }
        assertThat(asked.is(Reply.Found.class)).as("found, was " + asked).isTrue();
        Reply.Found found = (Reply.Found) asked.reply().orElseThrow();
        assertThat(found.answer().equals(scene.asked.answer().get()))
                .as("the answer is the one that the service gave")
                .isTrue();
    }

    private void twice() {
        scene.stage.calm();
        assertThat(scene.ask().reply().equals(scene.ask().reply()))
                .as("both answers are the same")
                .isTrue();
    }

    private void atOnce() throws Exception {
        scene.stage.calm();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Asked> one = scene::ask;
            for (Future<Asked> asked : threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> one).toList())) {
                assertExpected(asked.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void harmless() {
        scene.stage.calm();
        assertThat(scene.ask().calls()).isNotEmpty().allMatch(call -> call.effect() == HttpCall.Effect.NONE);
    }

    private void addresses() {
        scene.stage.calm();
        for (HttpCall call : scene.ask().calls()) {
            assertTellsNobody("an address", call.path());
            assertTellsNobody("a header", call.headers().toString());
        }
    }

    private void printed() {
        scene.stage.calm();
        Asked asked = scene.ask();
        assertTellsNobody("a question", scene.asked.question().toString());
        assertTellsNobody("the asking", GatewayScene.ASKING.toString());
        asked.reply().ifPresent(reply -> assertTellsNobody("a reply", reply.toString()));
    }

    private static String claim(Fault fault) {
        return switch (fault) {
            case DOWN, SLOW, CUT_AFTER_EFFECT, CUT_BEFORE_EFFECT, HTTP_500, HTTP_502, HTTP_503, GARBAGE, PAGE_IN_200 ->
                fault + " is told as the service's trouble";
            case HTTP_401 -> fault + " is told as a matter of our credentials";
            case HTTP_429 -> fault + " is told with the time to wait";
            case ERROR_IN_200 -> fault + " is not believed";
        };
    }

    private void struck(Fault fault) {
        scene.stage.strike(fault);
        try {
            Asked asked = fault == Fault.SLOW ? scene.ask(IMPATIENT) : scene.ask();
            switch (fault) {
                case DOWN,
                        SLOW,
                        CUT_AFTER_EFFECT,
                        CUT_BEFORE_EFFECT,
                        HTTP_500,
                        HTTP_502,
                        HTTP_503,
                        GARBAGE,
                        PAGE_IN_200 ->
                    assertThat(asked.isDown()).as("down, was " + asked).isTrue();
                case HTTP_401 ->
                    assertThat(asked.is(Reply.Misconfigured.class))
                            .as("misconfigured, was " + asked)
                            .isTrue();
                case HTTP_429 ->
                    assertThat(asked.reply().orElse(null) instanceof Reply.TooMany many
                                    && many.retryAfter().isPresent())
                            .as("too many with a time to wait, was " + asked)
                            .isTrue();
                case ERROR_IN_200 ->
                    assertThat(asked.isBelieved()).as("believed, was " + asked).isFalse();
            }
            assertTold(asked);
        } finally {
            scene.stage.calm();
        }
        assertExpected(scene.ask());
    }

    /** Whatever is told of a failure has a sentence in both languages, and nobody's data. */
    private void assertTold(Asked asked) {
        asked.fault().ifPresent(fault -> {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            assertTellsNobody("an exception", trace.toString());
        });
        asked.reply().ifPresent(reply -> assertTellsNobody("a reply", reply.toString()));
        String signal = asked.signal();
        if (!signal.isEmpty()) {
            for (Lang lang : Lang.values()) {
                assertThat(new Signals(TEXTS).tell(signal, lang))
                        .as(lang + " sentence of the signal " + signal)
                        .isNotEqualTo(signal);
            }
        }
    }

    private void cut() {
        scene.stage.calm();
        for (int part : new int[] {1, 3, 6, 9}) {
            replaced(body -> Arrays.copyOf(body, body.length * part / 10));
        }
    }

    private void replaced(UnaryOperator<byte[]> change) {
        scene.stage.calm();
        Asked asked = scene.ask(changing(change));
        assertThat(asked.isBelieved()).as("believed, was " + asked).isFalse();
        assertTold(asked);
    }

    private byte[] withEntity(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int root = text.startsWith("<?") ? text.indexOf("?>") + 2 : 0;
        return (text.substring(0, root) + ENTITY + text.substring(root)).getBytes(StandardCharsets.UTF_8);
    }

    private void quoted() {
        scene.stage.calm();
        for (int status : new int[] {200, 400, 500}) {
            Asked asked = scene.ask(http -> call -> {
                http.send(call);
                String quote = new String(call.body().bytes(), StandardCharsets.UTF_8);
                String text = quote.replace("\\", "\\\\").replace("\"", "\\\"");
                byte[] answer = ("{\"error_code\":\"" + text + "\",\"message\":\"" + text + "\",\"code\":\"" + text
                                + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
                return new HttpReply(status, java.util.Map.of("content-type", "application/json"), answer);
            });
            assertThat(asked.isBelieved()).as("believed, was " + asked).isFalse();
            asked.reply().ifPresent(reply -> assertTellsNobody("a reply", reply.toString()));
        }
    }

    private static Function<Http, Http> changing(UnaryOperator<byte[]> change) {
        return http -> call -> {
            HttpReply reply = http.send(call);
            return new HttpReply(reply.status(), reply.headers(), change.apply(reply.body()));
        };
    }

    private void assertTellsNobody(String where, String text) {
        Set<String> personal =
                new HashSet<>(List.of(GatewayScene.ASKING.officer().value()));
        Set<String> open = new HashSet<>();
        JsonNode question = tree(scene.asked.question());
        question.properties().forEach(part -> collect(part.getValue(), isOpen(part.getKey()) ? open : personal));
        scene.asked.answer().ifPresent(answer -> collect(tree(answer), personal));
        personal.removeAll(open);
        assertThat(personal).as("personal data told in " + where).noneMatch(text::contains);
    }

    private boolean isOpen(String part) {
        return scene.asked.kind().openParts().contains(part);
    }

    private static JsonNode tree(Object record) {
        return new StrictJson().tree(new StrictJson().bytes(record));
    }

    private static void collect(JsonNode node, Set<String> into) {
        if (node.isTextual() && node.asText().length() >= TOO_SHORT_TO_TELL) {
            into.add(node.asText());
        }
        node.forEach(item -> collect(item, into));
    }
}

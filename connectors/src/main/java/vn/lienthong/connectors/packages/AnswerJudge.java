package vn.lienthong.connectors.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connectors.http.HttpSignals;

/** What a reply means that is not the answer which was hoped for: after a change doubt, after a question only a bad moment. */
public final class AnswerJudge {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpSignals signals;
    private final String notTheSystem;

    /**
     * A judge of one system's replies.
     *
     * @param notTheSystem signal of an answer that the system does not give
     */
    public AnswerJudge(Clock clock, String notTheSystem) {
        this.signals = new HttpSignals(clock);
        this.notTheSystem = notTheSystem;
    }

    /**
     * Reads the answer.
     *
     * @throws ConversationStopped when the reply is none that can be read
     */
    public <A> A read(HttpReply reply, HttpCall.Effect effect, Function<HttpReply, Optional<A>> reader) {
        if (reply.status() >= 300) {
            throw stopped(reply, effect);
        }
        return reader.apply(reply).orElseThrow(() -> noAnswer(effect));
    }

    /** The answer of a question that was read while it came; {@code said} is what stood beside the large part. */
    public <A> A answered(HttpReply reply, Optional<ObjectNode> said, Function<JsonNode, Optional<A>> reader) {
        JsonNode rest = said.orElseThrow(() -> stopped(reply, HttpCall.Effect.NONE));
        return reader.apply(rest).orElseThrow(() -> noAnswer(HttpCall.Effect.NONE));
    }

    /** JSON that a reader makes an answer of. */
    public static <A> Function<HttpReply, Optional<A>> json(Function<JsonNode, Optional<A>> reader) {
        return reply -> {
            try {
                return reader.apply(JSON.readTree(reply.body()));
            } catch (IOException e) {
                return Optional.empty();
            }
        };
    }

    public ConversationStopped stopped(HttpReply reply, HttpCall.Effect effect) {
        return new ConversationStopped(judged(reply, effect));
    }

    public ConversationStopped noAnswer(HttpCall.Effect effect) {
        return new ConversationStopped(notOfTheSystem(effect));
    }

    private Outcome judged(HttpReply reply, HttpCall.Effect effect) {
        Outcome judged = signals.judge(reply, effect)
                .orElseGet(() ->
                        reply.status() < 300 ? notOfTheSystem(effect) : Outcome.Refused.of("HTTP " + reply.status()));
        boolean asked = effect == HttpCall.Effect.NONE && judged instanceof Outcome.Unknown;
        return asked ? Outcome.TargetDown.of("HTTP " + reply.status()) : judged;
    }

    private Outcome notOfTheSystem(HttpCall.Effect effect) {
        return effect == HttpCall.Effect.CHANGES
                ? new Outcome.Unknown(notTheSystem)
                : Outcome.TargetDown.of(notTheSystem);
    }
}

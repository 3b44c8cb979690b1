package vn.lienthong.connectors.packages;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connectors.http.HttpSignals;

/** What a reply means that is not the answer which was hoped for: after a change doubt, after a question only a bad moment. */
public final class AnswerJudge {
    // A gateway that gave up may have passed the request on, so only asking tells.
    private static final Set<Integer> DOUBTFUL = Set.of(500, 502, 504);

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
        if (isDoubtful(reply, effect) || reply.status() >= 300) {
            throw stopped(reply, effect);
        }
        return reader.apply(reply).orElseThrow(() -> noAnswer(effect));
    }

    public ConversationStopped stopped(HttpReply reply, HttpCall.Effect effect) {
        return new ConversationStopped(judged(reply, effect));
    }

    public ConversationStopped noAnswer(HttpCall.Effect effect) {
        return new ConversationStopped(notOfTheSystem(effect));
    }

    private Outcome judged(HttpReply reply, HttpCall.Effect effect) {
        if (isDoubtful(reply, effect)) {
            return new Outcome.Unknown("HTTP " + reply.status());
        }
        Outcome judged = signals.judge(reply)
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

    private static boolean isDoubtful(HttpReply reply, HttpCall.Effect effect) {
        return effect == HttpCall.Effect.CHANGES && DOUBTFUL.contains(reply.status());
    }
}

package vn.lienthong.connectors.http;

import java.time.Clock;
import java.util.Optional;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Reply;

/** {@link HttpSignals} for gateways: a question changes nothing, so a failure over it leaves nothing in doubt. */
public final class HttpReplies {
    private static final String TOO_MANY = "HTTP 429";

    private final HttpSignals signals;

    public HttpReplies(Clock clock) {
        signals = new HttpSignals(clock);
    }

    /** Empty: an answer 2xx that the gateway must read itself. */
    public Optional<Reply> judge(HttpReply reply) {
        Optional<Reply> judged = signals.judge(reply, HttpCall.Effect.NONE).map(HttpReplies::of);
        return judged.or(() ->
                reply.status() < 300 ? Optional.empty() : Optional.of(new Reply.Refused("HTTP " + reply.status())));
    }

    /** The same of an outcome that is known already. */
    public static Reply of(Outcome outcome) {
        if (outcome instanceof Outcome.TargetDown down) {
            return down.signal().equals(TOO_MANY)
                    ? new Reply.TooMany(down.signal(), down.retryAfter())
                    : new Reply.ServiceDown(down.signal(), down.retryAfter());
        }
        if (outcome instanceof Outcome.Misconfigured wrong) {
            return new Reply.Misconfigured(wrong.what());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Reply.Refused(refused.code());
        }
        return outcome instanceof Outcome.Unknown unknown
                ? Reply.ServiceDown.of(unknown.signal())
                : Reply.ServiceDown.of("answer-malformed");
    }
}

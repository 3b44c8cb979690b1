package vn.lienthong.connectors.http;

import java.time.Clock;
import java.util.Optional;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Reply;

/** {@link HttpSignals} for gateways: a question changes nothing, so a failure over it leaves nothing in doubt. */
public final class HttpReplies {
    private static final int TOO_MANY = 429;

    private final HttpSignals signals;

    public HttpReplies(Clock clock) {
        signals = new HttpSignals(clock);
    }

    /** Empty: an answer 2xx that the gateway must read itself. */
    public Optional<Reply> judge(HttpReply reply) {
        Optional<Reply> judged = signals.judge(reply).map(outcome -> replyOf(reply.status(), outcome));
        return judged.or(() ->
                reply.status() < 300 ? Optional.empty() : Optional.of(new Reply.Refused("HTTP " + reply.status())));
    }

    private static Reply replyOf(int status, Outcome outcome) {
        if (outcome instanceof Outcome.TargetDown down) {
            return status == TOO_MANY
                    ? new Reply.TooMany(down.signal(), down.retryAfter())
                    : new Reply.ServiceDown(down.signal(), down.retryAfter());
        }
        if (outcome instanceof Outcome.Misconfigured wrong) {
            return new Reply.Misconfigured(wrong.what());
        }
        return Reply.ServiceDown.of("HTTP " + status);
    }
}

package vn.lienthong.connectors.ngsp;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.http.HttpReplies;

/** Tokens of the gateway (domain section 4.1), one for all questions until shortly before it ends. */
final class Tokens {
    private static final long EARLY = 30;

    private final HttpCall asking;
    private final String field;
    private final HttpReplies signals;
    private final Clock clock;
    private @Nullable Token current;

    /**
     * Tokens that one call asks for.
     *
     * @param field of the answer that holds the token
     */
    Tokens(HttpCall asking, String field, HttpReplies signals, Clock clock) {
        this.asking = asking;
        this.field = field;
        this.signals = signals;
        this.clock = clock;
    }

    /** @throws ServiceStopped when the gateway gives none */
    synchronized String get(Http http) {
        if (current == null || !clock.instant().isBefore(current.until)) {
            current = login(http);
        }
        return current.text;
    }

    /** The gateway refuses it; another one may have come in the meantime. */
    synchronized void forget(String token) {
        if (current != null && current.text.equals(token)) {
            current = null;
        }
    }

    private Token login(Http http) {
        HttpReply reply = http.send(asking);
        if (reply.status() == 400) {
            throw new ServiceStopped(new Reply.Misconfigured("HTTP 400"));
        }
        signals.judge(reply).ifPresent(failure -> {
            throw new ServiceStopped(failure);
        });
        AnswerNode answer = AnswerNode.read(reply.body())
                .orElseThrow(() -> new ServiceStopped(Reply.ServiceDown.of("answer-not-json")));
        String text = answer.text(field)
                .filter(token -> token.chars().allMatch(c -> c > 0x20 && c < 0x7f))
                .orElseThrow(() -> new ServiceStopped(Reply.ServiceDown.of("answer-malformed")));
        return new Token(text, until(answer.text("expires_in")));
    }

    private Instant until(Optional<String> expiresIn) {
        return expiresIn
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> clock.instant().plusSeconds(Math.max(1, Long.parseLong(seconds) - EARLY)))
                .orElse(Instant.MAX);
    }

    private record Token(String text, Instant until) {
        @Override
        public String toString() {
            return "Token";
        }
    }
}

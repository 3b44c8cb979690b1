package vn.lienthong.connectors.ngsp;

import java.time.Clock;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.HttpReplies;
import vn.lienthong.model.InvalidValue;

/** Asks a service behind the gateway, with a token; a token that ends between check and use is replaced once. */
public final class NgspService {
    private static final int UNAUTHORIZED = 401;

    private final HttpReplies signals;
    private final Tokens tokens;

    public NgspService(Settings settings, Clock clock) {
        this(NgspSettings.login(settings), "access_token", clock);
    }

    /**
     * A service with a log-in of its own.
     *
     * @param login the call that asks for a token
     * @param field of its answer that holds the token
     */
    public NgspService(HttpCall login, String field, Clock clock) {
        signals = new HttpReplies(clock);
        tokens = new Tokens(login, field, signals, clock);
    }

    /** Sends one question; {@code reading} judges what came back as JSON. */
    public Reply ask(HttpCall call, Http http, AnswerReading reading) {
        try {
            return reading.read(answer(call, http));
        } catch (ServiceStopped stopped) {
            return stopped.reply();
        } catch (InvalidValue e) {
            // It does not go on: what it says may quote the answer.
            return Reply.ServiceDown.of("answer-malformed");
        }
    }

    /**
     * What came back as JSON; whether it says that all is well is for the caller to judge.
     *
     * @throws ServiceStopped when nothing of the kind came
     */
    public AnswerNode answer(HttpCall call, Http http) {
        HttpReply reply = send(call, http);
        signals.judge(reply).ifPresent(failure -> {
            throw new ServiceStopped(failure);
        });
        return AnswerNode.read(reply.body())
                .orElseThrow(() -> new ServiceStopped(Reply.ServiceDown.of("answer-not-json")));
    }

    private HttpReply send(HttpCall call, Http http) {
        String token = tokens.get(http);
        HttpReply reply = http.send(call.with("Authorization", "Bearer " + token));
        if (reply.status() != UNAUTHORIZED) {
            return reply;
        }
        // Whoever is refused for the token has not been answered: asking again costs nothing.
        tokens.forget(token);
        return http.send(call.with("Authorization", "Bearer " + tokens.get(http)));
    }
}

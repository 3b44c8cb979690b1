package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.BrokenDocument;
import vn.lienthong.connectors.http.HttpSignals;

/** What stops the reading of a service, for the person who must act. */
final class Trouble {
    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,40}");

    private Trouble() {}

    /** Of HTTP's own signals; empty when the answer itself must be read. */
    static Optional<SourceTrouble> of(HttpReply reply, HttpSignals signals) {
        String status = Integer.toString(reply.status());
        return signals.judge(reply, HttpCall.Effect.NONE)
                .map(outcome -> outcome instanceof Outcome.Misconfigured ? misconfigured(reply) : notServed(reply))
                .or(() -> reply.status() >= 300 ? Optional.of(of("api_refused", "status", status)) : Optional.empty());
    }

    private static SourceTrouble misconfigured(HttpReply reply) {
        String status = Integer.toString(reply.status());
        boolean credentials = reply.status() == 401 || reply.status() == 403 || reply.status() == 407;
        return of(credentials ? "api_credentials_refused" : "api_path_wrong", "status", status);
    }

    private static SourceTrouble notServed(HttpReply reply) {
        return reply.status() < 300
                ? new SourceTrouble("api_web_page", Map.of())
                : of("api_down", "status", Integer.toString(reply.status()));
    }

    static SourceTrouble broken(IOException e) {
        if (!(e instanceof BrokenDocument document)) {
            return of("page_malformed", "line", "1");
        }
        String reason = switch (document.kind()) {
            case CUT -> "page_cut";
            case MALFORMED -> "page_malformed";
            case RECORD_MISSING -> "page_record_missing";
            case RECORD_TOO_WIDE -> "page_record_too_wide";
        };
        return new SourceTrouble(reason, document.facts());
    }

    static SourceTrouble of(String reason, String fact, String value) {
        return new SourceTrouble(reason, Map.of(fact, value));
    }

    /** A code as it was said, if it looks like one: what else stands there may be anybody's. */
    static String code(String said) {
        return CODE.matcher(said).matches() ? said : "?";
    }
}

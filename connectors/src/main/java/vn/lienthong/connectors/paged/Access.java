package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.http.HttpSignals;

/** Shows the service who we are; logs in once for many calls (domain section 4.1). */
final class Access {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final DocumentPath EXPIRES_IN = DocumentPath.of("/expires_in");
    private static final long EARLY = 30;

    private final Settings settings;
    private final AuthKind kind;
    private final Clock clock;
    private @Nullable Token current;

    Access(Settings settings, Clock clock) {
        this.settings = settings;
        this.kind = settings.get(AccessSettings.AUTH);
        this.clock = clock;
        AccessSettings.check(settings);
    }

    boolean logsIn() {
        return kind == AuthKind.LOGIN || kind == AuthKind.CLIENT_CREDENTIALS;
    }

    /** Empty where nobody logs in. */
    synchronized String token(Http http) {
        if (!logsIn()) {
            return "";
        }
        if (current == null || !clock.instant().isBefore(current.until())) {
            current = login(http);
        }
        return current.text();
    }

    /** The service refuses the token: the next call logs in again. */
    synchronized void forget() {
        current = null;
    }

    /**
     * The call with everything that shows who we are.
     *
     * @param inside whether the token stands in the call already
     */
    HttpCall shown(HttpCall call, String token, boolean inside) {
        HttpCall known = withFixedHeader(call);
        if (kind == AuthKind.BASIC) {
            return known.with("Authorization", basic());
        }
        return logsIn() && !inside ? known.with("Authorization", "Bearer " + token) : known;
    }

    private HttpCall withFixedHeader(HttpCall call) {
        String name = settings.get(AccessSettings.HEADER_NAME);
        return name.isEmpty() ? call : call.with(name, settings.get(AccessSettings.HEADER_VALUE));
    }

    private String basic() {
        String account = settings.get(AccessSettings.USER) + ":" + settings.get(AccessSettings.PASSWORD);
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    private Token login(Http http) {
        HttpReply reply = http.send(withFixedHeader(loginCall()));
        if (reply.status() == 400 || reply.status() == 401 || reply.status() == 403) {
            throw refused(reply);
        }
        Trouble.of(reply, new HttpSignals(clock)).ifPresent(trouble -> {
            throw trouble;
        });
        try {
            Document answer = DocumentForm.JSON.read(reply.body());
            String token = answer.find(DocumentPath.of(settings.get(AccessSettings.LOGIN_FIELD)))
                    .filter(text -> !text.isBlank() && text.chars().allMatch(c -> c > 0x20 && c < 0x7f))
                    .orElseThrow(() -> refused(reply));
            return new Token(token, until(answer.find(EXPIRES_IN)));
        } catch (IOException e) {
            throw refused(reply);
        }
    }

    private HttpCall loginCall() {
        String path = settings.get(AccessSettings.LOGIN_PATH);
        if (kind == AuthKind.CLIENT_CREDENTIALS) {
            HttpCall call = HttpCall.ask(path, FORM, "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
            return settings.get(AccessSettings.USER).isEmpty() ? call : call.with("Authorization", basic());
        }
        Template body = Template.ofLogin(settings.get(AccessSettings.LOGIN_BODY));
        String type = body.text().stripLeading().startsWith("{") ? "application/json" : FORM;
        String content = body.filled(account(), Escape.ofType(type));
        return HttpCall.ask(path, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** For templates that say it themselves. */
    Map<String, String> account() {
        return Map.of(
                Template.USER, settings.get(AccessSettings.USER),
                Template.PASSWORD, settings.get(AccessSettings.PASSWORD));
    }

    private Instant until(Optional<String> expiresIn) {
        long seconds = expiresIn
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        return seconds == Long.MAX_VALUE ? Instant.MAX : clock.instant().plusSeconds(Math.max(1, seconds - EARLY));
    }

    private static SourceTrouble refused(HttpReply reply) {
        return Trouble.of("api_login_refused", "status", Integer.toString(reply.status()));
    }

    private record Token(String text, Instant until) {
        @Override
        public String toString() {
            return "Token";
        }
    }
}

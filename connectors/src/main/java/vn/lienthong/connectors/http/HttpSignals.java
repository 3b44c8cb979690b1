package vn.lienthong.connectors.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;

/**
 * Judges the answers that mean the same for every system: credentials refused, wrong address, too many requests, not
 * able to serve, failed over this request, and the web page of some proxy that stands in between.
 */
public final class HttpSignals {
    private static final Set<Integer> NOT_ABLE_TO_SERVE = Set.of(408, 425, 429, 502, 503, 504);
    /** A gateway that gave up, or answers with a page of its own, may have passed the request on. */
    private static final Set<Integer> GATEWAY_GAVE_UP = Set.of(502, 504);

    private static final int PAGE_SHOWS_WITHIN = 64;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Clock clock;

    public HttpSignals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Empty: the connector must read the answer itself (2xx and content refusals such as 400, 409, 422).
     *
     * @param effect what the request may have done there: where repeating it does no harm, that is {@code NONE}
     */
    public Optional<Outcome> judge(HttpReply reply, HttpCall.Effect effect) {
        int status = reply.status();
        boolean changes = effect == HttpCall.Effect.CHANGES;
        if (changes && GATEWAY_GAVE_UP.contains(status)) {
            return Optional.of(new Outcome.Unknown("HTTP " + status));
        }
        if (NOT_ABLE_TO_SERVE.contains(status)) {
            return Optional.of(new Outcome.TargetDown("HTTP " + status, retryAfter(reply)));
        }
        // It failed over this request, and perhaps only over this one: the others must not wait for it. Whether the
        // work
        // was done nobody knows. Several in a row are taken as the system's own failure by the hub.
        if (status >= 500) {
            return Optional.of(new Outcome.Unknown("HTTP " + status));
        }
        // Path, right and credentials are the connection's, not the message's: what is refused for one is refused for
        // all.
        if (status == 401 || status == 403 || status == 407) {
            return Optional.of(new Outcome.Misconfigured("HTTP " + status));
        }
        if (status == 404 || status == 405 || status == 410 || status < 200 || (status >= 300 && status < 400)) {
            return Optional.of(new Outcome.Misconfigured("HTTP " + status));
        }
        if (status < 300 && isPage(reply.body())) {
            String page = "web-page";
            return Optional.of(changes ? new Outcome.Unknown(page) : Outcome.TargetDown.of(page));
        }
        return Optional.empty();
    }

    private Optional<Duration> retryAfter(HttpReply reply) {
        return reply.header("retry-after").flatMap(this::waiting).map(HttpSignals::bounded);
    }

    private Optional<Duration> waiting(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
        } catch (NumberFormatException e) {
            return untilDate(text.strip());
        }
    }

    private Optional<Duration> untilDate(String text) {
        try {
            ZonedDateTime at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), at.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    // A wrong clock there must not silence us for days.
    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static boolean isPage(byte[] body) {
        if (body.length == 0 || body[0] == '{' || body[0] == '[') {
            return false;
        }
        String start = new String(body, 0, Math.min(body.length, PAGE_SHOWS_WITHIN), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}

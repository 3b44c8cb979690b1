package vn.lienthong.connectors.webhook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.http.HttpSignals;
import vn.lienthong.model.CanonicalMessage;

/** Posts events and asks for them. */
final class WebhookSink implements Sink<CanonicalMessage> {
    private final EventPost post;
    private final String findPath;
    private final Repeatability repeatability;
    private final HttpSignals signals;
    private final HttpCall.Effect effect;

    WebhookSink(Settings settings, HttpSignals signals) {
        post = new EventPost(settings);
        findPath = settings.get(WebhookSettings.FIND_PATH);
        repeatability = settings.get(WebhookSettings.REPEATABILITY);
        this.signals = signals;
        // Who recognises repeats takes no harm from one.
        effect = repeatability == Repeatability.IDEMPOTENT ? HttpCall.Effect.NONE : HttpCall.Effect.CHANGES;
    }

    @Override
    public Class<CanonicalMessage> accepts() {
        return CanonicalMessage.class;
    }

    @Override
    public Repeatability repeatability() {
        return repeatability;
    }

    @Override
    public Outcome deliver(Parcel<CanonicalMessage> parcel, Http http) {
        HttpReply reply = http.send(post.of(parcel));
        return signals.judge(reply, effect).orElseGet(() -> content(reply));
    }

    private static Outcome content(HttpReply reply) {
        ReplyBody body = ReplyBody.of(reply);
        if (reply.status() == 409 && body.saysDuplicate()) {
            return new Outcome.Duplicate(null);
        }
        if (reply.status() >= 300) {
            return new Outcome.Refused("HTTP " + reply.status(), body.paths());
        }
        if (body.isBroken()) {
            return new Outcome.Unknown("answer-not-json");
        }
        return body.errorCode()
                .<Outcome>map(code -> new Outcome.Refused(code, body.paths()))
                .orElseGet(() -> new Outcome.Delivered(null));
    }

    @Override
    public Optional<Outcome> find(Parcel<CanonicalMessage> parcel, Http http) {
        String id = URLEncoder.encode(parcel.idempotencyKey(), StandardCharsets.UTF_8);
        HttpReply reply = http.send(post.question(findPath + "?id=" + id));
        if (reply.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(signals.judge(reply, HttpCall.Effect.NONE)
                .orElseGet(() -> reply.status() < 300
                        ? new Outcome.Delivered(null)
                        : new Outcome.Unknown("HTTP " + reply.status())));
    }
}

package vn.lienthong.connectors.webhook;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.HttpSignals;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Sends every message as a CloudEvents 1.0 POST to a subscriber, with the header {@code Idempotency-Key} the same on
 * every attempt.
 *
 * <p>A 2xx answer means delivered, unless its body is a web page or JSON with an {@code error_code} other than 0. 409
 * means already there when the JSON body says {@code "code": "DUPLICATE"} or the header {@code X-Duplicate} says {@code
 * same}, else refused.
 */
public final class WebhookConnector implements Connector {

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public List<Setting<?>> settings() {
        return WebhookSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        if (settings.get(WebhookSettings.REPEATABILITY) == Repeatability.ASKABLE
                && settings.get(WebhookSettings.FIND_PATH).isEmpty()) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of("/find-path", "missing")));
        }
        return Ports.of(new WebhookSink(settings, new HttpSignals(Clock.systemUTC())));
    }
}

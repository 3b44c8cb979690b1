package vn.lienthong.app.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import vn.lienthong.alert.Alert;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.alert.NotTold;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.ledger.Incident;
import vn.lienthong.text.Lang;

/** A CloudEvent in JSON by POST; its {@code id} is the alert's, so that a program knows a repeat. Any 2xx has taken it. */
final class WebhookAlerts implements AlertChannel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final String path;
    private final String token;

    private WebhookAlerts(Http http, String path, String token) {
        this.http = http;
        this.path = path;
        this.token = token;
    }

    static WebhookAlerts to(URI url, String token) {
        URI base = URI.create(url.getScheme() + "://" + url.getRawAuthority());
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new WebhookAlerts(PooledHttp.open(HttpOptions.to(base).atMostConnections(1)), path + query, token);
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Alert alert) {
        HttpCall call = HttpCall.post(path, "application/cloudevents+json", body(alert));
        try {
            HttpReply reply = http.send(token.isEmpty() ? call : call.with("Authorization", "Bearer " + token));
            if (reply.status() / 100 != 2) {
                throw new NotTold("HTTP " + reply.status());
            }
        } catch (HttpFault e) {
            throw new NotTold(e.signal(), e);
        }
    }

    static byte[] body(Alert alert) {
        Incident incident = alert.incident();
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", alert.id());
        event.put("source", "lien-thong");
        event.put("type", "vn.lienthong.alert." + alert.phase().name().toLowerCase(Locale.ROOT) + ".v1");
        event.put("subject", incident.connection());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put("phase", alert.phase().name());
        data.put("incident", incident.number());
        data.put("connection", incident.connection());
        data.put("code", incident.code());
        data.put("side", incident.side());
        data.put("openedAt", incident.openedAt().toString());
        if (incident.closedAt() != null) {
            data.put("closedAt", incident.closedAt().toString());
        }
        for (Lang lang : Lang.values()) {
            data.putObject(lang.tag())
                    .put("title", alert.in(lang).title())
                    .put("text", alert.in(lang).text());
        }
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}

package vn.lienthong.app.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.app.AlertSettings;
import vn.lienthong.app.embedded.StartRefused;

/** The channels that the settings name. */
public final class AlertChannels {
    private AlertChannels() {}

    /**
     * Those with an address.
     *
     * @param node name of this node
     * @throws StartRefused when one has an address and lacks something else
     */
    public static List<AlertChannel> of(AlertSettings settings, String node) {
        List<AlertChannel> channels = new ArrayList<>();
        AlertSettings.Webhook webhook = settings.webhook();
        if (!webhook.url().isEmpty()) {
            channels.add(WebhookAlerts.to(address(webhook.url()), webhook.token()));
        }
        AlertSettings.Mail mail = settings.mail();
        if (!mail.host().isEmpty()) {
            if (mail.from().isEmpty() || mail.to().isEmpty()) {
                throw refused("hub.alerts.mail.from, hub.alerts.mail.to", null);
            }
            channels.add(MailAlerts.by(mail));
        }
        if (!settings.syslog().host().isEmpty()) {
            channels.add(new SyslogAlerts(settings.syslog(), node));
        }
        return channels;
    }

    private static URI address(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw refused("hub.alerts.webhook.url", e);
        }
        throw refused("hub.alerts.webhook.url", null);
    }

    private static StartRefused refused(String key, @Nullable Throwable cause) {
        return new StartRefused(
                "Thiếu hoặc sai " + key + " trong application.yaml.",
                key + " is missing or wrong in application.yaml.",
                cause);
    }
}

package vn.lienthong.alert;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Alerts.Owed;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Texts;

/** Tells one channel what it is owed, in the order in which it happened. Called by one node at a time. */
public final class AlertRounds {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);

    private final Alerts alerts;
    private final Incidents incidents;
    private final Texts texts;

    public AlertRounds(Alerts alerts, Incidents incidents, Texts texts) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.texts = texts;
    }

    /** Returns when the channel has had everything, or has not taken something: that is tried again later. */
    public void tell(AlertChannel channel) {
        Optional<Owed> next = alerts.next(channel.name());
        while (next.isPresent() && told(channel, next.get())) {
            next = alerts.next(channel.name());
        }
    }

    private boolean told(AlertChannel channel, Owed owed) {
        try {
            channel.tell(Alert.of(owed, incidents, texts));
        } catch (NotTold e) {
            LOG.warn("ALERT_NOT_SENT: {} did not take alert {}: {}", channel.name(), owed.no(), e.why());
            alerts.failed(channel.name(), owed, e.why());
            return false;
        }
        alerts.sent(channel.name(), owed);
        return true;
    }
}

package vn.lienthong.connectors.queue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/** At the topics of an MQTT broker, in a session that the broker keeps. */
final class MqttListening implements Listening {
    private static final int AT_LEAST_ONCE = 1;
    private static final int RETAINED_ONLY_AT_THE_FIRST_TIME = 1;
    private static final long FOR_EVER = 0xFFFF_FFFFL;
    private static final Set<Integer> NOT_US = Set.of(
            MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD,
            MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED,
            MqttReturnCode.RETURN_CODE_BANNED,
            MqttReturnCode.RETURN_CODE_BAD_AUTHENTICATION);

    private final Broker broker;
    private final MqttClient client;
    private final Arrivals arrivals;
    private final List<MqttMessage> given = new ArrayList<>();

    private MqttListening(Broker broker, MqttClient client, Arrivals arrivals) {
        this.broker = broker;
        this.client = client;
        this.arrivals = arrivals;
    }

    static MqttListening at(Broker broker) {
        Arrivals arrivals = new Arrivals(QueuePull.MOST_MESSAGES);
        MqttClient client = client(broker, arrivals);
        MqttListening listening = new MqttListening(broker, client, arrivals);
        try {
            client.connect(options(broker));
        } catch (MqttException e) {
            listening.close();
            throw NOT_US.contains(e.getReasonCode()) ? broker.loginRefused() : broker.unreachable();
        }
        try {
            listening.subscribe();
        } catch (MqttException e) {
            listening.close();
            throw broker.queueClosed();
        }
        return listening;
    }

    private void subscribe() throws MqttException {
        MqttSubscription topics = new MqttSubscription(broker.queue(), AT_LEAST_ONCE);
        topics.setRetainHandling(RETAINED_ONLY_AT_THE_FIRST_TIME);
        client.subscribe(new MqttSubscription[] {topics});
    }

    private static MqttClient client(Broker broker, Arrivals arrivals) {
        try {
            MqttClient client = new MqttClient(
                    (broker.protocol().isEncrypted() ? "ssl://" : "tcp://") + broker.host() + ":" + broker.port(),
                    broker.clientId(),
                    new MemoryPersistence());
            client.setManualAcks(true);
            client.setTimeToWait(broker.timeout().toMillis());
            // Before the connection: what the broker has kept for us comes at once.
            client.setCallback(arrivals);
            return client;
        } catch (MqttException e) {
            throw broker.unreachable();
        }
    }

    private static MqttConnectionOptions options(Broker broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(FOR_EVER);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout((int) Math.max(1, broker.timeout().toSeconds()));
        if (!broker.user().isEmpty()) {
            options.setUserName(broker.user());
            options.setPassword(broker.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    @Override
    public Optional<byte[]> next(Duration patience) {
        Optional<MqttMessage> message = arrivals.next(patience);
        message.ifPresent(given::add);
        return message.map(MqttMessage::getPayload);
    }

    @Override
    public void acknowledge() {
        try {
            for (MqttMessage message : given) {
                client.messageArrivedComplete(message.getId(), message.getQos());
            }
            given.clear();
        } catch (MqttException e) {
            throw broker.unreachable();
        }
    }

    @Override
    public void close() {
        arrivals.close();
        try {
            if (client.isConnected()) {
                // No broker confirms an acknowledgement; one that answers what comes after it has read it.
                subscribe();
                client.disconnect();
            }
            client.close(true);
        } catch (MqttException e) {
            // The broker is away: it has what was not acknowledged either way.
        }
    }
}

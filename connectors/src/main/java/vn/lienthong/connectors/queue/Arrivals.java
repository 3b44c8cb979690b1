package vn.lienthong.connectors.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * What an MQTT broker has sent and nobody has looked at yet. When it is full the connection is read no further; brokers were
 * seen to go silent for good where the protocol's own limit (receive maximum) was reached and the session then taken up again.
 */
final class Arrivals implements MqttCallback {
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final BlockingQueue<MqttMessage> queue;
    private volatile boolean closed;

    Arrivals(int most) {
        queue = new ArrayBlockingQueue<>(most);
    }

    Optional<MqttMessage> next(Duration patience) {
        try {
            return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            // The hub stops.
            return Optional.empty();
        }
    }

    /** What comes from now on is left to come again. */
    void close() {
        closed = true;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        boolean taken = false;
        while (!taken && !closed) {
            taken = queue.offer(message, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // What was not acknowledged comes again.
    }

    @Override
    public void mqttErrorOccurred(MqttException error) {
        // The connection ends with it.
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Nothing is sent.
    }

    @Override
    public void connectComplete(boolean reconnect, String server) {
        // The one who connects knows.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No such log-in is used.
    }
}

package vn.lienthong.connectors.queue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** A queue of an outside broker, and our account there. Prints no secret. */
record Broker(
        Protocol protocol, URI address, String queue, String user, String password, String clientId, Duration timeout) {

    /** Throws when the settings do not fit together. */
    static Broker of(Settings settings) {
        URI address = settings.get(QueueSettings.SERVER);
        Protocol protocol = protocol(address);
        boolean bare = address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getPath().isEmpty();
        if (!bare) {
            throw new IllegalArgumentException("server is an address without account, path and options");
        }
        String clientId = settings.get(QueueSettings.CLIENT_ID);
        if (protocol.isMqtt() && clientId.isEmpty()) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of("/client-id", "missing")));
        }
        return new Broker(
                protocol,
                address,
                settings.get(QueueSettings.QUEUE),
                settings.get(QueueSettings.USER),
                settings.get(QueueSettings.PASSWORD),
                clientId,
                settings.get(QueueSettings.TIMEOUT));
    }

    private static Protocol protocol(URI address) {
        @Nullable String scheme = address.getScheme();
        return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
            case "amqp" -> Protocol.AMQP;
            case "amqps" -> Protocol.AMQPS;
            case "mqtt" -> Protocol.MQTT;
            case "mqtts" -> Protocol.MQTTS;
            case "tcp" -> Protocol.ARTEMIS;
            case "ssl" -> Protocol.ARTEMIS_SSL;
            default ->
                throw new IllegalArgumentException(
                        "amqp://host, amqps://host, mqtt://host, mqtts://host, tcp://host or ssl://host expected");
        };
    }

    Listening listen() {
        return protocol.isMqtt() ? MqttListening.at(this) : JmsListening.at(this);
    }

    String host() {
        return address.getHost();
    }

    int port() {
        return address.getPort() < 0 ? protocol.port() : address.getPort();
    }

    SourceTrouble unreachable() {
        return new SourceTrouble("server_unreachable", Map.of("server", address.toString()));
    }

    SourceTrouble loginRefused() {
        return new SourceTrouble("server_login_refused", Map.of("server", address.toString()));
    }

    SourceTrouble queueClosed() {
        return new SourceTrouble("queue_closed", Map.of("server", address.toString(), "queue", queue));
    }

    @Override
    public String toString() {
        return "Broker[" + address + ", " + queue + "]";
    }

    /** What is spoken with the broker. */
    enum Protocol {
        AMQP(5672),
        AMQPS(5671),
        MQTT(1883),
        MQTTS(8883),
        ARTEMIS(61616),
        ARTEMIS_SSL(61617);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }

        boolean isMqtt() {
            return this == MQTT || this == MQTTS;
        }

        boolean isArtemis() {
            return this == ARTEMIS || this == ARTEMIS_SSL;
        }

        boolean isEncrypted() {
            return this == AMQPS || this == MQTTS || this == ARTEMIS_SSL;
        }
    }
}

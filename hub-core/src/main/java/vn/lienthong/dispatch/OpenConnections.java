package vn.lienthong.dispatch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.LetterPush;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Push;
import vn.lienthong.connector.ReadBack;
import vn.lienthong.connector.RowPush;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.wire.CanonicalTypes;

/** The ports of every connection, opened once; looked up for every delivery, every push and every question. */
public final class OpenConnections implements Receivers, Gateways {
    private final CanonicalTypes types;
    private final Map<String, Map<String, Receiver>> receivers = new ConcurrentHashMap<>();
    private final Map<String, Ports> offered = new ConcurrentHashMap<>();
    private final Map<String, Map<QuestionKind, Way>> ways = new ConcurrentHashMap<>();
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    public OpenConnections(CanonicalTypes types) {
        this.types = types;
    }

    /** Opens a connection, or replaces it as a whole. */
    public void open(String connection, Ports ports, Http http) {
        Map<String, Receiver> byType = new HashMap<>();
        types.list()
                .forEach((name, record) -> ports.sinks().stream()
                        .filter(sink -> sink.accepts().isAssignableFrom(record))
                        .findFirst()
                        .ifPresent(sink -> byType.put(name, new Receiver(widened(sink), http))));
        receivers.put(connection, Map.copyOf(byType));
        Map<QuestionKind, Way> byKind = new EnumMap<>(QuestionKind.class);
        ports.gateways().forEach(gateway -> byKind.put(gateway.kind(), new Way(widened(gateway), http)));
        ways.put(connection, byKind);
        ports.readBacks().stream()
                .findFirst()
                .ifPresentOrElse(
                        one -> readers.put(connection, new Reader(one, http)), () -> readers.remove(connection));
        offered.put(connection, ports);
    }

    /**
     * Takes nothing more in for a connection that is gone: no push, no question, no reading back. What is on its way out to
     * it already still goes.
     */
    public void close(String connection) {
        offered.remove(connection);
        ways.remove(connection);
        readers.remove(connection);
    }

    @Override
    public Optional<Receiver> find(String connection, String eventType) {
        return Optional.ofNullable(receivers.getOrDefault(connection, Map.of()).get(eventType));
    }

    @Override
    public Optional<Way> find(String connection, QuestionKind kind) {
        return Optional.ofNullable(ways.getOrDefault(connection, Map.of()).get(kind));
    }

    /** How reports that went to a connection are read back; empty when it offers no such thing. */
    public Optional<Reader> findReadBack(String connection) {
        return Optional.ofNullable(readers.get(connection));
    }

    public Optional<Push> findPush(String connection, String path) {
        return Optional.ofNullable(offered.get(connection)).stream()
                .flatMap(ports -> ports.pushes().stream())
                .filter(push -> push.path().equals(path))
                .findFirst();
    }

    public Optional<RowPush> findRowPush(String connection, String path) {
        return Optional.ofNullable(offered.get(connection)).stream()
                .flatMap(ports -> ports.rowPushes().stream())
                .filter(push -> push.path().equals(path))
                .findFirst();
    }

    public Optional<LetterPush> findLetterPush(String connection, String path) {
        return Optional.ofNullable(offered.get(connection)).stream()
                .flatMap(ports -> ports.letterPushes().stream())
                .filter(push -> push.path().equals(path))
                .findFirst();
    }

    /** Safe: a sink is only ever found under the types that it accepts. */
    @SuppressWarnings("unchecked")
    private static Sink<CanonicalMessage> widened(Sink<?> sink) {
        return (Sink<CanonicalMessage>) sink;
    }

    /** Safe: a question is read as what the gateway's kind says. */
    @SuppressWarnings("unchecked")
    private static Gateway<Question> widened(Gateway<?> gateway) {
        return (Gateway<Question>) gateway;
    }

    /** A port to read reports back with the port it reaches its system through. */
    public record Reader(ReadBack readBack, Http http) {}
}

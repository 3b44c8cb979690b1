package vn.lienthong.connectors.queue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** A queue or topic of a real broker, a message for each record, as the kit sees it. */
final class QueueStage implements SourceStage {
    static final String CLIENT_ID = "trung-tam-ho-so";

    private final AgencyBroker broker;
    private final boolean topic;
    private final List<String> bodies = new ArrayList<>();
    private boolean wrongPassword;

    /**
     * @param topic whether records are published, and kept only for those who have subscribed before
     */
    QueueStage(AgencyBroker broker, boolean topic) {
        this.broker = broker;
        this.topic = topic;
    }

    String password() {
        return wrongPassword ? "mat-khau-khac" : AgencyBroker.PASSWORD;
    }

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        bodies.clear();
        records.forEach(
                record -> bodies.add("{\"ma\": \"%s\", \"ten\": \"%s\"}".formatted(record.get(KEY), record.get(NAME))));
        send();
    }

    @Override
    public boolean givesAgain() {
        return false;
    }

    @Override
    public boolean spoil(int index) {
        bodies.set(index, "{\"ma\": \"HS-1\", ");
        send();
        return true;
    }

    private void send() {
        if (topic) {
            takeAll();
            broker.publish(bodies);
        } else {
            broker.empty();
            broker.put(bodies);
        }
    }

    /** Subscribes too: what is published before somebody has subscribed is kept for nobody. */
    private void takeAll() {
        Broker ours = new Broker(
                Broker.Protocol.MQTT,
                URI.create("mqtt://127.0.0.1:" + broker.port()),
                AgencyBroker.TOPIC,
                AgencyBroker.USER,
                AgencyBroker.PASSWORD,
                CLIENT_ID,
                Duration.ofSeconds(5));
        try (Listening listening = ours.listen()) {
            while (broker.holdsFor(CLIENT_ID)) {
                listening.next(Duration.ofMillis(50));
                listening.acknowledge();
            }
        }
    }

    @Override
    public Set<SourceFault> faults() {
        EnumSet<SourceFault> faults = EnumSet.of(SourceFault.UNREACHABLE, SourceFault.ACCESS_REFUSED);
        if (!topic) {
            faults.add(SourceFault.FAILING);
        }
        return faults;
    }

    @Override
    public void strike(SourceFault fault) {
        switch (fault) {
            case UNREACHABLE -> broker.goesAway();
            case ACCESS_REFUSED -> wrongPassword = true;
            case FAILING -> broker.losesItsQueue();
            case GARBAGE, CUT -> throw new IllegalArgumentException(fault + " is of one message, not of the queue");
        }
    }

    @Override
    public void calm() {
        wrongPassword = false;
        if (broker.isAway()) {
            broker.comesBack();
        }
        if (!topic && !broker.hasItsQueue()) {
            broker.getsItsQueueBack();
            send();
        }
    }
}

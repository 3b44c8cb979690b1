package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The partner is down while events gather, then comes back: heap, accept rate, drain rate, order. */
final class Outage {
    private static final int PARTS = 10;

    private final Workplace workplace;
    private final Plan plan;

    Outage(Workplace workplace, Plan plan) {
        this.workplace = workplace;
        this.plan = plan;
    }

    ObjectNode measure(SystemUnderTest system) {
        try (Sink sink = Sink.start(workplace);
                Running running = Running.start(system, workplace.data(system.name()), workplace);
                Session session = new Session(running, workplace, 1);
                PeakMemory memory = new PeakMemory(running.tree())) {
            ObjectNode result = live(sink, running, session);
            result.put("system", system.name());
            sink.down();
            result.set("whileDown", gather(sink, running, session));
            drain(result, sink, running);
            result.set("sink", sink.stats());
            result.put("peakResidentMiB", memory.peakMiB());
            return result;
        }
    }

    private ObjectNode live(Sink sink, Running running, Session session) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Arrival arrival = new Arrival(sink, running);
        int warmUp = new WarmUp(plan).run(session, arrival);
        result.put("warmUp", warmUp);
        ObjectNode sent = session.generator().send(plan.events(), 0, plan.connections());
        arrival.of(warmUp + plan.events());
        long nanos = sink.stats().path("lastNanos").asLong()
                - sent.path("startNanos").asLong();
        result.put("liveAcceptedPerSecond", sent.path("perSecond").asDouble());
        result.put("liveDeliveredPerSecond", plan.events() * 1e9 / nanos);
        result.put("heapMiBBefore", Heap.usedMiB(running.tree()));
        return result;
    }

    private ArrayNode gather(Sink sink, Running running, Session session) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (int part = 1; part <= PARTS; part++) {
            Meter meter = new Meter(running.tree(), session.generator().pid(), sink.pid());
            ObjectNode sent = session.generator().send(plan.waiting() / PARTS, 0, plan.connections());
            ObjectNode kept = parts.addObject();
            meter.write(kept, plan.waiting() / PARTS);
            kept.put("waiting", (long) plan.waiting() * part / PARTS)
                    .put("acceptedPerSecond", sent.path("perSecond").asDouble())
                    .put("ackMillisP99", sent.path("ackMillis").path("p99").asDouble())
                    .put("heapMiB", Heap.usedMiB(running.tree()))
                    .put("residentMiB", running.tree().residentMiB());
        }
        return parts;
    }

    private void drain(ObjectNode result, Sink sink, Running running) {
        long before = sink.delivered();
        long up = System.nanoTime();
        sink.up();
        Arrival arrival = new Arrival(sink, running);
        arrival.of(before + 1);
        result.put("secondsUntilFirst", (System.nanoTime() - up) / 1e9);
        arrival.of(result.path("warmUp").asLong() + plan.events() + plan.waiting());
        double seconds = (sink.stats().path("lastNanos").asLong() - up) / 1e9;
        result.put("drainedPerSecond", plan.waiting() / seconds);
        result.put("heapMiBAfter", Heap.usedMiB(running.tree()));
    }
}

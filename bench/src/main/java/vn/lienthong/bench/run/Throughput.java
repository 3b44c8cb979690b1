package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How fast a warm system takes and delivers, what it costs, and how long a sender waits at a rate all can keep up. */
final class Throughput {
    private final Workplace workplace;
    private final Plan plan;

    Throughput(Workplace workplace, Plan plan) {
        this.workplace = workplace;
        this.plan = plan;
    }

    ObjectNode measure(SystemUnderTest system) {
        try (Sink sink = Sink.start(workplace);
                Running running = Running.start(system, workplace.data(system.name()), workplace)) {
            return measure(sink, running);
        }
    }

    private ObjectNode measure(Sink sink, Running running) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Arrival arrival = new Arrival(sink, running);
        try (Session session = new Session(running, workplace, 1);
                PeakMemory memory = new PeakMemory(running.tree())) {
            int warmUp = new WarmUp(plan).run(session, arrival);

            Meter meter = new Meter(running.tree(), session.generator().pid(), sink.pid());
            ObjectNode sent = session.generator().send(plan.events(), 0, plan.connections());
            arrival.of(warmUp + plan.events());
            ObjectNode arrived = sink.stats();
            meter.write(result, plan.events());
            long nanos =
                    arrived.path("lastNanos").asLong() - sent.path("startNanos").asLong();
            result.put("deliveredPerSecond", Math.round(plan.events() * 1e10 / nanos) / 10.0);
            result.put("acceptedPerSecond", sent.path("perSecond").asDouble());
            result.set("ackMillis", sent.path("ackMillis"));
            result.put("warmUp", warmUp);
            result.put("resent", sent.path("failures").asLong());

            int steady = plan.rate() * plan.rateSeconds();
            ObjectNode paced = session.generator().send(steady, plan.rate(), plan.connections());
            arrival.of(warmUp + plan.events() + steady);
            result.set("atFixedRate", paced);
            result.set("sink", sink.stats());
            result.put("peakResidentMiB", memory.peakMiB());
            result.put("readySeconds", running.readySeconds());
        }
        return result;
    }
}

package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** How long a start takes on an empty folder, on a used one, and with a long line of waiting deliveries. */
final class Restart {
    private final Workplace workplace;
    private final Plan plan;

    Restart(Workplace workplace, Plan plan) {
        this.workplace = workplace;
        this.plan = plan;
    }

    ObjectNode measure(SystemUnderTest system) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("system", system.name());
        Path data = workplace.data(system.name());
        try (Sink sink = Sink.start(workplace)) {
            try (Running first = Running.start(system, data, workplace);
                    Session session = new Session(first, workplace, 1)) {
                result.put("readySecondsOnEmptyFolder", first.readySeconds());
                session.generator().send(plan.events(), 0, plan.connections());
                new Arrival(sink, first).of(plan.events());
            }
            sink.down();
            try (Running second = Running.start(system, data, workplace);
                    Session session = new Session(second, workplace, 2)) {
                result.put("readySecondsOnUsedFolder", second.readySeconds());
                session.generator().send(plan.waiting(), 0, plan.connections());
            }
            try (Running third = Running.start(system, data, workplace)) {
                result.put("readySecondsWithAllWaiting", third.readySeconds());
                result.put("waiting", plan.waiting());
                sink.up();
                new Arrival(sink, third).of((long) plan.events() + plan.waiting());
            }
            result.set("sink", sink.stats());
        }
        return result;
    }
}

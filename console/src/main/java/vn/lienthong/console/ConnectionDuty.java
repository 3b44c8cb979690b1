package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.Sides;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** What one connection needs of a person. */
record ConnectionDuty(ConnectionNow connection, Situation.Look look, Say say) {
    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        Endpoint endpoint = connection.endpoint();
        if (endpoint.state() == EndpointState.MISCONFIGURED && !endpoint.paused()) {
            tasks.add(task(Urgency.SENDING_STOPPED, "MISCONFIGURED", Side.OPERATOR, waiting(), endpoint.signal()));
        } else if (connection.window() == null) {
            outage(endpoint, tasks);
        }
        if (connection.setAside() > 0) {
            tasks.add(task(Urgency.ROWS, "SET_ASIDE", Side.SENDER, connection.setAside(), null));
        }
        return tasks;
    }

    /** Of nobody's concern while the system is known to be away. */
    private void outage(Endpoint endpoint, List<Task> tasks) {
        if (endpoint.paused()) {
            tasks.add(task(Urgency.PAUSED, "PAUSED", Side.OPERATOR, waiting(), null));
        } else if (endpoint.state() == EndpointState.DOWN && !slowsUsDown(endpoint)) {
            Side side = Sides.of(endpoint.signal());
            tasks.add(task(Urgency.NOT_ANSWERING, "TARGET_DOWN", side, waiting(), endpoint.signal()));
        }
    }

    private long waiting() {
        return connection.count(DeliveryState.WAITING);
    }

    /** The hub does so by itself, and opens an incident when it lasts. */
    private boolean slowsUsDown(Endpoint endpoint) {
        return Sides.asksForPatience(endpoint.signal())
                && look.incidents().stream()
                        .noneMatch(i -> i.closedAt() == null
                                && i.connection().equals(connection.name())
                                && i.code().equals("TARGET_DOWN"));
    }

    private Task task(Urgency urgency, String code, Side side, long n, @Nullable String signal) {
        String sentence = say.of(
                "task." + code,
                "connection",
                connection.title(),
                "since",
                say.shortTime(connection.endpoint().since()),
                "n",
                n,
                "signal",
                signal);
        return new Task(
                urgency,
                code + "-" + connection.name(),
                sentence,
                say.side(side),
                "/console/connections/" + connection.name(),
                say.of("button.connection"),
                connection.endpoint().since());
    }
}

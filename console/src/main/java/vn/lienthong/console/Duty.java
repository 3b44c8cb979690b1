package vn.lienthong.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.Reasons;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** What those on duty have to do, most urgent first: a sentence and one button each. */
final class Duty {
    private static final int LEDGER_IN_DOUBT = 0;
    private static final int SENDING_STOPPED = 1;
    private static final int NOT_KNOWN = 2;
    private static final int DEFECT = 3;
    private static final int REFUSED = 4;
    private static final int NOT_ANSWERING = 5;
    private static final int ROWS = 6;
    private static final int PAUSED = 7;

    private final Situation.Look look;
    private final Say say;

    private Duty(Situation.Look look, Say say) {
        this.look = look;
        this.say = say;
    }

    static List<Task> of(Situation.Look look, Say say) {
        Duty duty = new Duty(look, say);
        List<Task> tasks = new ArrayList<>();
        look.incidents().stream()
                .filter(i -> i.closedAt() == null && i.code().equals("BALANCE_BROKEN"))
                .forEach(i -> tasks.add(duty.broken(i)));
        look.incidents().stream()
                .filter(i -> i.closedAt() == null && i.code().equals("SOURCE_TROUBLE"))
                .forEach(i -> tasks.add(duty.unread(i)));
        look.connections().forEach(c -> duty.ofConnection(c, tasks));
        look.causes().forEach(cause -> tasks.add(duty.stuck(cause)));
        tasks.sort(Comparator.comparingInt(Task::urgency).thenComparing(Task::since));
        return tasks;
    }

    private void ofConnection(ConnectionNow c, List<Task> tasks) {
        Endpoint endpoint = c.endpoint();
        long waiting = c.count(DeliveryState.WAITING);
        if (endpoint.paused()) {
            tasks.add(connection(PAUSED, "PAUSED", c, Side.OPERATOR, "n", waiting));
        } else if (endpoint.state() == EndpointState.MISCONFIGURED) {
            tasks.add(connection(
                    SENDING_STOPPED, "MISCONFIGURED", c, Side.OPERATOR, "n", waiting, "signal", endpoint.signal()));
        } else if (endpoint.state() == EndpointState.DOWN) {
            tasks.add(connection(
                    NOT_ANSWERING, "TARGET_DOWN", c, Side.PARTNER, "n", waiting, "signal", endpoint.signal()));
        }
        if (c.setAside() > 0) {
            tasks.add(connection(ROWS, "SET_ASIDE", c, Side.SENDER, "n", c.setAside()));
        }
    }

    private Task connection(int urgency, String code, ConnectionNow c, Side side, @Nullable Object... facts) {
        @Nullable Object[] all = new Object[facts.length + 4];
        System.arraycopy(facts, 0, all, 4, facts.length);
        all[0] = "connection";
        all[1] = c.title();
        all[2] = "since";
        all[3] = say.shortTime(c.endpoint().since());
        return new Task(
                urgency,
                code + "-" + c.name(),
                say.of("task." + code, all),
                side(say, side),
                "/console/connections/" + c.name(),
                say.of("button.connection"),
                c.endpoint().since());
    }

    private Task stuck(Cause cause) {
        String kind = kind(cause);
        Side side = switch (kind) {
            case "DEFECT" -> Side.US;
            case "UNROUTABLE" -> Side.OPERATOR;
            case "REFUSED" -> Side.SENDER;
            default -> Side.PARTNER;
        };
        int urgency = switch (kind) {
            case "UNKNOWN" -> NOT_KNOWN;
            case "DEFECT" -> DEFECT;
            default -> REFUSED;
        };
        long behind = look.find(cause.connection())
                .map(c -> c.count(DeliveryState.HELD))
                .orElse(0L);
        String sentence = say.of(
                "task." + kind,
                "connection",
                title(cause.connection()),
                "n",
                cause.count(),
                "text",
                cause.text(),
                "behind",
                behind);
        return new Task(
                urgency,
                "cause-" + cause.id(),
                sentence,
                side(say, side),
                link(cause),
                say.of("button.cause"),
                since(cause));
    }

    private Task unread(Incident incident) {
        SourceSignal why = Optional.ofNullable(incident.signal())
                .flatMap(SourceSignal::find)
                .orElse(new SourceSignal("defect", Map.of("kind", "–")));
        return new Task(
                NOT_ANSWERING,
                "incident-" + incident.number(),
                say.source(title(incident.connection()), why),
                side(say, Side.valueOf(incident.side())),
                "/console/connections/" + incident.connection(),
                say.of("button.connection"),
                incident.openedAt());
    }

    private Task broken(Incident incident) {
        return new Task(
                LEDGER_IN_DOUBT,
                "incident-" + incident.number(),
                say.of("task.BALANCE_BROKEN", "connection", title(incident.connection()), "signal", incident.signal()),
                side(say, Side.US),
                "/console/connections/" + incident.connection(),
                say.of("button.connection"),
                incident.openedAt());
    }

    private String title(String connection) {
        return look.find(connection).map(ConnectionNow::title).orElse(connection);
    }

    /** What kind of trouble a cause is; {@code task.<kind>} says it. */
    static String kind(Cause cause) {
        if (cause.state() == DeliveryState.UNKNOWN) {
            return "UNKNOWN";
        }
        if (cause.state() == DeliveryState.HELD) {
            return "UNROUTABLE";
        }
        return Reasons.DEFECT.equals(cause.reason()) ? "DEFECT" : "REFUSED";
    }

    static String side(Say say, Side side) {
        return say.of("side." + side);
    }

    /** Where a cause is dealt with: the address carries the set as it was shown. */
    static String link(Cause cause) {
        return UriComponentsBuilder.fromPath("/console/quarantine/" + cause.id())
                .queryParam("connection", cause.connection())
                .queryParam("state", cause.state())
                .queryParam("upTo", cause.set().upTo())
                .queryParam("at", cause.set().changedUpTo())
                .build()
                .toUriString();
    }

    private static Instant since(Cause cause) {
        return cause.firstAt();
    }
}

package vn.lienthong.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** What those on duty have to do, most urgent first: a sentence and one button each. */
final class Duty {
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
                .filter(i -> i.closedAt() == null && i.code().startsWith("SOURCE_"))
                .filter(i ->
                        look.find(i.connection()).map(c -> c.window() == null).orElse(true))
                .forEach(i -> tasks.add(duty.unread(i)));
        look.connections().forEach(c -> tasks.addAll(new ConnectionDuty(c, look, say).tasks()));
        look.causes().forEach(cause -> tasks.add(duty.stuck(cause)));
        look.amendments().forEach(amendment -> tasks.add(duty.toApprove(amendment)));
        look.channels().stream().filter(Alerts.Channel::isFailing).forEach(c -> tasks.add(duty.untold(c)));
        tasks.sort(Comparator.comparing(Task::urgency).thenComparing(Task::since));
        return tasks;
    }

    private Task stuck(Cause cause) {
        CauseKind kind = CauseKind.of(cause);
        Urgency urgency = switch (kind) {
            case UNKNOWN -> Urgency.NOT_KNOWN;
            case DEFECT -> Urgency.DEFECT;
            case UNROUTABLE, REFUSED -> Urgency.REFUSED;
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
                CauseKind.text(cause, say),
                "behind",
                behind);
        return new Task(
                urgency,
                "cause-" + cause.id(),
                sentence,
                say.side(kind.side()),
                CauseKind.link(cause),
                say.of("button.cause"),
                cause.firstAt());
    }

    private Task unread(Incident incident) {
        SourceSignal why = Optional.ofNullable(incident.signal())
                .flatMap(SourceSignal::find)
                .orElse(new SourceSignal("defect", Map.of("kind", "–")));
        return ofIncident(
                Urgency.NOT_ANSWERING,
                incident,
                say.source(incident.code(), title(incident.connection()), why),
                Side.valueOf(incident.side()));
    }

    private Task broken(Incident incident) {
        String sentence =
                say.of("task.BALANCE_BROKEN", "connection", title(incident.connection()), "signal", incident.signal());
        return ofIncident(Urgency.LEDGER_IN_DOUBT, incident, sentence, Side.US);
    }

    private Task ofIncident(Urgency urgency, Incident incident, String sentence, Side side) {
        return new Task(
                urgency,
                "incident-" + incident.number(),
                sentence,
                say.side(side),
                "/console/connections/" + incident.connection(),
                say.of("button.connection"),
                incident.openedAt());
    }

    private Task toApprove(Amendment amendment) {
        return new Task(
                Urgency.REFUSED,
                "amendment-" + amendment.no(),
                say.of(
                        "task.AMENDMENT",
                        "connection",
                        title(amendment.connection()),
                        "who",
                        amendment.proposal().actor()),
                say.side(Side.OPERATOR),
                "/console/amendments/" + amendment.no(),
                say.of("button.amendment"),
                amendment.proposedAt());
    }

    private Task untold(Alerts.Channel channel) {
        return new Task(
                Urgency.NOT_ANSWERING,
                "alerts-" + channel.name(),
                say.of("task.ALERTS", "channel", channel.name(), "n", channel.owed(), "signal", channel.problem()),
                say.side(Side.OPERATOR),
                "/console/nodes",
                say.of("button.nodes"),
                Optional.ofNullable(channel.failingSince()).orElse(look.at()));
    }

    private String title(String connection) {
        return look.find(connection).map(ConnectionNow::title).orElse(connection);
    }
}

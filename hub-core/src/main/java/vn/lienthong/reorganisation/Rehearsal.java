package vn.lienthong.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Setting;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Successions;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Move;
import vn.lienthong.registry.OrgEvent;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Resolution;
import vn.lienthong.wire.Canonical;

/** Compares the configuration as it is with the one that a plan makes of it. Reads only. */
public final class Rehearsal {
    private static final int PAGE = 500;

    private final Configuration before;
    private final Configuration after;
    private final LocalDate on;
    private final Canonical canonical;
    private final List<OrgEvent> events;
    private final Set<Organisation> ended;

    /** @param after the same folder with the plan in it */
    public Rehearsal(Configuration before, Configuration after, LocalDate on, Canonical canonical) {
        this.before = before;
        this.after = after;
        this.on = on;
        this.canonical = canonical;
        events = after.organisations().events().stream()
                .filter(event -> event.on().equals(on))
                .filter(event -> !before.organisations().events().contains(event))
                .toList();
        ended = events.stream().flatMap(event -> event.before().stream()).collect(Collectors.toSet());
    }

    public Effects effects(Archive archive, LocalDate today) {
        List<Effects.Connection> connections = connections();
        List<Move> moves = moves();
        return new Effects(
                on,
                events,
                ended.stream()
                        .sorted(java.util.Comparator.comparing(
                                unit -> unit.code().value()))
                        .map(unit ->
                                new Effects.Unit(unit, after.organisations().follow(unit, on)))
                        .toList(),
                connections,
                Stream.concat(subscriptions(), clients()).toList(),
                moves,
                messages(archive),
                obstacles(connections, moves, today));
    }

    /** What is to be noted beside a message; empty where the plan changes nothing for it. */
    Optional<Successions> change(Archive.OpenMessage open) {
        Successions then = successions(before, open);
        Successions now = successions(after, open);
        return then.equals(now) ? Optional.empty() : Optional.of(now);
    }

    private Successions successions(Configuration configuration, Archive.OpenMessage open) {
        return configuration
                .subscriptions()
                .route(
                        open.message().source(),
                        open.message().type(),
                        canonical.read(open.message().type(), open.message().payload()),
                        on)
                .successions();
    }

    List<Move> moves() {
        return after.subscriptions().moves().stream()
                .filter(move -> !before.subscriptions().moves().contains(move))
                .toList();
    }

    /** A code that goes on for the successor needs nobody's work. */
    private boolean isTouched(OrgCode code) {
        Optional<Organisation> former =
                after.organisations().find(code, on.minusDays(1)).filter(ended::contains);
        return former.isPresent()
                && now(code)
                        .organisation()
                        .filter(unit -> unit.isFoundUnder(code, on))
                        .isEmpty();
    }

    private Resolution now(OrgCode code) {
        return after.organisations()
                .find(code, on.minusDays(1))
                .map(unit -> after.organisations().follow(unit, on))
                .orElseGet(() -> after.organisations().resolve(code, on));
    }

    private List<Effects.Connection> connections() {
        List<Effects.Connection> touched = new ArrayList<>();
        new TreeMap<>(before.connections()).values().forEach(connection -> {
            touch(touched, connection, "owner", connection.owner());
            for (Setting<?> setting : connection.connector().settings()) {
                if (setting.type() == OrgCode.class) {
                    connection
                            .settings()
                            .find(setting)
                            .ifPresent(code -> touch(touched, connection, setting.key(), (OrgCode) code));
                }
            }
        });
        return touched;
    }

    private void touch(List<Effects.Connection> touched, ConnectionConfig connection, String place, OrgCode code) {
        if (isTouched(code)) {
            boolean receives = before.subscriptions().list().stream()
                    .anyMatch(subscription -> subscription.to().equals(connection.name()));
            Optional<String> to = after.subscriptions().moves().stream()
                    .filter(move -> move.from().equals(connection.name()))
                    .map(Move::to)
                    .findFirst();
            touched.add(new Effects.Connection(connection.name(), place, code, now(code), receives, to));
        }
    }

    private Stream<Effects.Rule> subscriptions() {
        return before.subscriptions().list().stream()
                .flatMap(each -> rules(
                        Effects.Rule.Kind.SUBSCRIPTION,
                        each.to(),
                        each.offices().codes()));
    }

    private Stream<Effects.Rule> clients() {
        return new TreeMap<>(before.clients())
                .values().stream().flatMap(each -> rules(Effects.Rule.Kind.CLIENT, each.id(), each.organisations()));
    }

    private Stream<Effects.Rule> rules(Effects.Rule.Kind kind, String name, Set<OrgCode> codes) {
        return codes.stream().filter(this::isTouched).map(code -> new Effects.Rule(kind, name, code, now(code)));
    }

    private List<Effects.Messages> messages(Archive archive) {
        Map<String, Map<DeliveryState, Integer>> states = new TreeMap<>();
        Map<String, Integer> undecided = new TreeMap<>();
        new OpenMessages(archive, PAGE)
                .forEach(open -> change(open)
                        .ifPresent(change -> open.receivers().forEach((connection, state) -> {
                            states.computeIfAbsent(connection, c -> new EnumMap<>(DeliveryState.class))
                                    .merge(state, 1, Integer::sum);
                            undecided.merge(connection, change.undecided().isEmpty() ? 0 : 1, Integer::sum);
                        })));
        return states.entrySet().stream()
                .map(each ->
                        new Effects.Messages(each.getKey(), each.getValue(), undecided.getOrDefault(each.getKey(), 0)))
                .toList();
    }

    private List<Effects.Obstacle> obstacles(List<Effects.Connection> connections, List<Move> moves, LocalDate today) {
        List<Effects.Obstacle> obstacles = new ArrayList<>();
        if (events.isEmpty()) {
            obstacles.add(new Effects.Obstacle("NOTHING_ON_THE_DAY", Map.of("day", on.toString())));
        }
        connections.stream()
                .filter(each -> each.receives() && each.place().equals("owner"))
                .filter(each -> each.now().organisation().isEmpty() && each.to().isEmpty())
                .forEach(each -> obstacles.add(new Effects.Obstacle(
                        "NOBODY_ANSWERS",
                        Map.of("connection", each.name(), "code", each.code().value()))));
        moves.stream()
                .filter(move -> move.on().isAfter(today))
                .forEach(move -> obstacles.add(new Effects.Obstacle(
                        "TOO_EARLY",
                        Map.of("connection", move.from(), "day", move.on().toString()))));
        return obstacles;
    }
}

package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sections {@code moves}: which connection takes the place of which, and checks that it can. */
final class MoveSections {
    static final Set<String> KEYS = Set.of("from", "to", "on");

    private final ConnectionsFolder connections;
    private final List<Subscription> subscriptions;

    MoveSections(ConnectionsFolder connections, List<Subscription> subscriptions) {
        this.connections = connections;
        this.subscriptions = subscriptions;
    }

    List<Move> read(List<Section> sections) {
        Map<String, Section> first = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Section section : sections) {
            move(section).ifPresent(move -> {
                Section earlier = first.putIfAbsent(move.from(), section);
                if (earlier != null) {
                    section.refuse(
                            "from", "id_twice", Map.of("value", move.from(), "first", earlier.placeFor(section)));
                }
                placed.add(new Placed(move, section));
            });
        }
        placed.forEach(each -> check(each, first));
        return placed.stream().map(Placed::move).toList();
    }

    private Optional<Move> move(Section section) {
        Form<String> connection = Forms.known("unknown_connection", connections.names(), name -> name);
        Optional<String> from = section.required("from", connection);
        Optional<String> to = section.required("to", connection);
        Optional<LocalDate> on = section.required("on", Forms.date());
        return section.isSound()
                ? Optional.of(new Move(from.orElseThrow(), to.orElseThrow(), on.orElseThrow()))
                : Optional.empty();
    }

    private void check(Placed placed, Map<String, Section> moved) {
        Move move = placed.move;
        if (move.to().equals(move.from())) {
            placed.section.refuse("to", "to_itself", Map.of("value", move.to()));
        } else if (moved.containsKey(move.to())) {
            placed.section.refuse("to", "move_to_moved", Map.of("value", move.to()));
        }
        Optional.ofNullable(connections.accepts().get(move.to()))
                .ifPresent(taken -> refuseTypesNotTaken(placed, taken));
    }

    private void refuseTypesNotTaken(Placed placed, List<Class<?>> taken) {
        Move move = placed.move;
        Map<String, Class<?>> types = EventTypes.byShortName();
        subscriptions.stream()
                .filter(subscription -> subscription.to().equals(move.from()))
                .flatMap(subscription -> subscription.types().stream())
                .distinct()
                .flatMap(type -> types.values().stream()
                        .filter(each -> EventTypes.fullName(each).equals(type)))
                .filter(type -> taken.stream().noneMatch(each -> each.isAssignableFrom(type)))
                .forEach(type -> placed.section.refuse(
                        "to", "move_not_taken", Map.of("value", EventTypes.fullName(type), "to", move.to())));
    }

    private record Placed(Move move, Section section) {}
}

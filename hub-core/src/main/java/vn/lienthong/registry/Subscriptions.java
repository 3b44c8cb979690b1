package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Leg;
import vn.lienthong.model.OrgCode;

/**
 * Tells for each message which connections it is owed to. Asked for every message: all that does not depend on the
 * message's office is worked out beforehand. A connection never receives its own messages.
 */
public final class Subscriptions {
    private final List<Subscription> all;
    private final Organisations organisations;
    private final Map<String, Move> moves;
    private final Map<String, PlansOfType> plans = new HashMap<>();

    private Subscriptions(List<Subscription> all, Organisations organisations, List<Move> moves) {
        this.all = List.copyOf(all);
        this.organisations = organisations;
        this.moves = moves.stream().collect(Collectors.toMap(Move::from, move -> move));
        Set<String> types = new HashSet<>();
        this.all.forEach(subscription -> types.addAll(subscription.types()));
        types.forEach(type -> plans.put(type, plansOf(type)));
    }

    public static Subscriptions of(List<Subscription> all, Organisations organisations) {
        return of(all, organisations, List.of());
    }

    public static Subscriptions of(List<Subscription> all, Organisations organisations, List<Move> moves) {
        return new Subscriptions(all, organisations, moves);
    }

    /**
     * Where a message goes that is accepted today.
     *
     * @param today the day on which a code that has ended is followed to its successor
     */
    public Route route(String source, String eventType, CanonicalMessage message, LocalDate today) {
        Concern concern = Concern.of(message, organisations, today);
        return new Route(legs(source, eventType, concern, today), concern.successions());
    }

    /** Sorted, each connection once. */
    private List<Leg> legs(String source, String eventType, Concern concern, LocalDate today) {
        PlansOfType ofType = plans.get(eventType);
        if (ofType == null) {
            return List.of();
        }
        Plan plan = ofType.bySource.getOrDefault(source, ofType.anySource);
        if (plan.named.isEmpty() && plan.unserved.isEmpty() && moves.isEmpty()) {
            return plan.always;
        }
        Legs legs = new Legs();
        plan.always.forEach(leg -> legs.everything(moved(leg.connection(), today)));
        Set<OrgCode> waiting = plan.unserved.isEmpty() ? Set.of() : Set.copyOf(concern.undecided());
        Set<OrgCode> served = new HashSet<>();
        for (Subscription each : plan.named) {
            List<OrgCode> meant = concern.meantBy(each.offices()).stream()
                    .filter(Predicate.not(waiting::contains))
                    .toList();
            served.addAll(meant);
            String to = moved(each.to(), today);
            if (concern.isAddressed()) {
                legs.add(to, meant);
            } else if (!meant.isEmpty()) {
                legs.everything(to);
            }
        }
        if (concern.isAddressed()) {
            List<OrgCode> rest = concern.named().stream()
                    .filter(Predicate.not(served::contains))
                    .toList();
            plan.unserved.forEach(each -> legs.add(moved(each.to(), today), rest));
        }
        return legs.without(source);
    }

    /** What takes a connection's place today, or itself. */
    String moved(String to, LocalDate today) {
        Move move = moves.get(to);
        return move == null || today.isBefore(move.on()) ? to : move.to();
    }

    public List<Subscription> list() {
        return all;
    }

    /** Whether a connection keeps what no other one takes. */
    public boolean keepsUnserved(String connection) {
        return all.stream()
                .anyMatch(each -> each.offices().unserved() && each.to().equals(connection));
    }

    public List<Move> moves() {
        return List.copyOf(moves.values());
    }

    private PlansOfType plansOf(String type) {
        List<Subscription> meant =
                all.stream().filter(each -> each.types().contains(type)).toList();
        Set<String> named = new HashSet<>();
        meant.forEach(subscription -> {
            named.addAll(subscription.from());
            named.add(subscription.to());
        });
        Map<String, Plan> bySource = new HashMap<>();
        named.forEach(source -> bySource.put(source, planOf(meant, source)));
        return new PlansOfType(bySource, planOf(meant, ""));
    }

    private static Plan planOf(List<Subscription> meant, String source) {
        List<Subscription> fromThere = meant.stream()
                .filter(each -> each.from().isEmpty() || each.from().contains(source))
                .toList();
        List<Leg> always = fromThere.stream()
                .filter(each -> !each.offices().areNamed() && !each.offices().unserved())
                .map(Subscription::to)
                .filter(Predicate.not(source::equals))
                .distinct()
                .sorted()
                .map(Leg::to)
                .toList();
        // The source's own offices are served by itself.
        return new Plan(
                always,
                fromThere.stream().filter(each -> each.offices().areNamed()).toList(),
                fromThere.stream().filter(each -> each.offices().unserved()).toList());
    }

    private record PlansOfType(Map<String, Plan> bySource, Plan anySource) {}

    /**
     * @param named what depends on the offices that a message concerns
     * @param unserved who gets what is left
     */
    private record Plan(List<Leg> always, List<Subscription> named, List<Subscription> unserved) {}
}

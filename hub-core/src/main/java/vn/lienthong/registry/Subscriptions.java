package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OrgCode;

/**
 * Tells for each message which connections it is owed to. Asked for every message: all that does not depend on the
 * message's office is worked out beforehand. A connection never receives its own messages.
 */
public final class Subscriptions {
    private static final Plan NOBODY = new Plan(List.of(), List.of());

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
        return new Route(receivers(source, eventType, concern, today), concern.successions());
    }

    /** Sorted, each once. */
    private List<String> receivers(String source, String eventType, Concern concern, LocalDate today) {
        PlansOfType ofType = plans.get(eventType);
        if (ofType == null) {
            return List.of();
        }
        Plan plan = ofType.bySource.getOrDefault(source, ofType.anySource);
        if (plan.conditional.isEmpty() && moves.isEmpty()) {
            return plan.always;
        }
        Set<String> receivers = new TreeSet<>();
        plan.always.forEach(to -> receivers.add(moved(to, today)));
        for (Condition condition : plan.conditional) {
            if (concern.isWithin(condition.organisations)) {
                receivers.add(moved(condition.to, today));
            }
        }
        // What a connection sent does not come back to it, by whatever way.
        receivers.remove(source);
        return List.copyOf(receivers);
    }

    private String moved(String to, LocalDate today) {
        Move move = moves.get(to);
        return move == null || today.isBefore(move.on()) ? to : move.to();
    }

    public List<Subscription> list() {
        return all;
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
        Set<String> always = new TreeSet<>();
        List<Condition> conditional = new ArrayList<>();
        for (Subscription each : meant) {
            boolean fromThere = each.from().isEmpty() || each.from().contains(source);
            if (!fromThere || each.to().equals(source)) {
                continue;
            }
            if (each.organisations().isEmpty()) {
                always.add(each.to());
            } else {
                conditional.add(new Condition(each.to(), each.organisations()));
            }
        }
        conditional.removeIf(condition -> always.contains(condition.to));
        return always.isEmpty() && conditional.isEmpty() ? NOBODY : new Plan(List.copyOf(always), conditional);
    }

    private record PlansOfType(Map<String, Plan> bySource, Plan anySource) {}

    private record Plan(List<String> always, List<Condition> conditional) {}

    private record Condition(String to, Set<OrgCode> organisations) {}
}

package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<String, PlansOfType> plans = new HashMap<>();

    private Subscriptions(List<Subscription> all, Organisations organisations) {
        this.all = List.copyOf(all);
        this.organisations = organisations;
        Set<String> types = new HashSet<>();
        this.all.forEach(subscription -> types.addAll(subscription.types()));
        types.forEach(type -> plans.put(type, plansOf(type)));
    }

    public static Subscriptions of(List<Subscription> all, Organisations organisations) {
        return new Subscriptions(all, organisations);
    }

    /** Sorted, each once. */
    public List<String> receivers(String source, String eventType, CanonicalMessage message) {
        PlansOfType ofType = plans.get(eventType);
        if (ofType == null) {
            return List.of();
        }
        Plan plan = ofType.bySource.getOrDefault(source, ofType.anySource);
        return plan.conditional.isEmpty() ? plan.always : receivers(plan, Concern.of(message));
    }

    public List<Subscription> list() {
        return all;
    }

    private List<String> receivers(Plan plan, Concern concern) {
        Set<String> receivers = new TreeSet<>(plan.always);
        for (Condition condition : plan.conditional) {
            if (concern.isWithin(condition.organisations, organisations)) {
                receivers.add(condition.to);
            }
        }
        return List.copyOf(receivers);
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

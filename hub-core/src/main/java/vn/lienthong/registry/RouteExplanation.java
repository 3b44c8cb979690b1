package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.model.CanonicalMessage;

/** Of every connection that receives anything why a message goes there, or why not. What goes is said by the route itself. */
public final class RouteExplanation {
    private RouteExplanation() {}

    /** By connection, as subscriptions are today. */
    public static Map<String, Why> of(
            Subscriptions subscriptions, String source, String type, CanonicalMessage message, LocalDate today) {
        Set<String> receivers =
                Set.copyOf(subscriptions.route(source, type, message, today).receivers());
        Map<String, Why> why = new TreeMap<>();
        for (Subscription each : subscriptions.list()) {
            String to = subscriptions.moved(each.to(), today);
            why.merge(to, receivers.contains(to) ? Why.GOES : whyNot(each, to, source, type), RouteExplanation::nearer);
        }
        return why;
    }

    private static Why whyNot(Subscription subscription, String to, String source, String type) {
        if (!subscription.types().contains(type)) {
            return Why.OTHER_TYPE;
        }
        if (!subscription.from().isEmpty() && !subscription.from().contains(source)) {
            return Why.OTHER_SENDER;
        }
        if (to.equals(source)) {
            return Why.ITS_OWN;
        }
        return subscription.offices().unserved() ? Why.SERVED : Why.OTHER_OFFICES;
    }

    private static Why nearer(Why one, Why other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

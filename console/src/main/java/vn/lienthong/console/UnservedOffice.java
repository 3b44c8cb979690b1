package vn.lienthong.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.registry.Subscription;

/**
 * An office that no system serves.
 *
 * @param count messages that wait for it
 * @param link where those that have waited longest are shown
 */
record UnservedOffice(String code, String name, long count, Instant since, String link) {

    /** Most messages first; a message to several such offices counts for each. */
    static List<UnservedOffice> of(List<Cause> causes, List<Subscription> subscriptions, UnaryOperator<String> names) {
        Set<String> rooms = subscriptions.stream()
                .filter(one -> one.offices().unserved())
                .map(Subscription::to)
                .collect(Collectors.toSet());
        Map<String, UnservedOffice> found = new LinkedHashMap<>();
        for (Cause cause : causes) {
            if (cause.state() == DeliveryState.HELD && rooms.contains(cause.connection())) {
                for (String code : cause.text().split(", ", -1)) {
                    found.merge(
                            code,
                            new UnservedOffice(
                                    code, names.apply(code), cause.count(), cause.firstAt(), CauseKind.link(cause)),
                            UnservedOffice::and);
                }
            }
        }
        List<UnservedOffice> offices = new ArrayList<>(found.values());
        offices.sort((a, b) -> Long.compare(b.count, a.count));
        return offices;
    }

    private UnservedOffice and(UnservedOffice other) {
        UnservedOffice longest = other.since.isBefore(since) ? other : this;
        return new UnservedOffice(code, name, count + other.count, longest.since, longest.link);
    }
}

package vn.lienthong.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.RouteExplanation;
import vn.lienthong.registry.Why;
import vn.lienthong.wire.Canonical;

/** Why a message went to a connection, or why not, in a sentence. */
record RouteView(String connection, String title, Why why, String sentence) {
    private static final Logger LOG = LoggerFactory.getLogger(RouteView.class);
    private static final Canonical CANONICAL = Canonical.standard();

    /** Those to which it goes first; none where today's program cannot read the message any more. */
    static List<RouteView> of(
            StoredMessage stored, Set<String> deliveredTo, Configuration configuration, LocalDate today, Say say) {
        return read(stored)
                .map(message -> told(message, stored, deliveredTo, configuration, today, say))
                .orElse(List.of());
    }

    private static Optional<CanonicalMessage> read(StoredMessage stored) {
        try {
            return Optional.of(CANONICAL.read(stored.type(), stored.payload()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.debug("no explanation of a route", e);
            return Optional.empty();
        }
    }

    private static List<RouteView> told(
            CanonicalMessage message,
            StoredMessage stored,
            Set<String> deliveredTo,
            Configuration configuration,
            LocalDate today,
            Say say) {
        return RouteExplanation.of(configuration.subscriptions(), stored.source(), stored.type(), message, today)
                .entrySet()
                .stream()
                .map(each -> new RouteView(
                        each.getKey(),
                        configuration.titleOf(each.getKey()),
                        each.getValue(),
                        say.of("why." + code(each.getValue(), deliveredTo.contains(each.getKey())))))
                .sorted(Comparator.comparing(RouteView::why).reversed().thenComparing(RouteView::title))
                .toList();
    }

    /** Subscriptions may have changed since the message came. */
    private static String code(Why why, boolean wasOwed) {
        if (why == Why.GOES) {
            return wasOwed ? "GOES" : "GOES_SINCE";
        }
        return wasOwed ? "WENT" : why.name();
    }

    public boolean goes() {
        return why == Why.GOES;
    }
}

package vn.lienthong.app.ops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;

/**
 * Who asks, and what of the ledger is theirs to see: a watcher, operator or not, the connections of its offices and what
 * comes from them, everything if it has no offices; a sender what it sent. What a watcher may do is said by its rights.
 */
@Component
final class Viewer {

    private final Ledger ledger;
    private final ConfigurationHolder configuration;
    private final Clock clock;

    Viewer(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.clock = clock;
    }

    String name() {
        return client().id();
    }

    boolean maySeeMessagesOf(String source) {
        return client().sources().contains(source) || (client().isWatcher() && isOfItsOffices(source));
    }

    /** It came from them, or goes to a connection that they may see. */
    boolean maySee(StoredMessage message) {
        return maySeeMessagesOf(message.source())
                || ledger.archive().deliveriesOf(message.number()).stream()
                        .anyMatch(delivery -> maySee(delivery.ref().connection()));
    }

    void requireWatcher() {
        if (!client().isWatcher()) {
            boolean reads = client().rights().contains(Right.READ_STATE);
            throw new HubFailure(
                    FailureCode.FORBIDDEN,
                    List.of(
                            reads
                                    ? FieldProblem.of("", "whole_hub")
                                    : FieldProblem.of("", "right_missing", "expected", Right.READ_STATE.name())));
        }
    }

    /** What concerns the whole hub is for watchers without offices of their own. */
    void requireWatcherOfEverything() {
        requireWatcher();
        if (hasOffices()) {
            throw new HubFailure(FailureCode.FORBIDDEN, List.of(FieldProblem.of("", "whole_hub")));
        }
    }

    boolean maySee(String connection) {
        return client().isWatcher() && isOfItsOffices(connection);
    }

    /** A connection that is not theirs is, to them, not there; the ledger also knows those whose file was taken away. */
    void require(String connection) {
        requireWatcher();
        boolean known =
                ledger.endpoints().list().stream().anyMatch(e -> e.connection().equals(connection));
        if (!known || !isOfItsOffices(connection)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection " + connection));
        }
    }

    /** Lists over all connections are for watchers of everything; others name theirs. */
    void requireOneOrAll(@Nullable String connection) {
        requireWatcher();
        if (connection != null && !connection.isEmpty()) {
            require(connection);
        } else if (hasOffices()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("connection", "missing")));
        }
    }

    /** An organisation that is not theirs is, to them, not there. */
    void requireOrganisation(OrgCode code, LocalDate day) {
        if (!maySeeOrganisation(code, day)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "organisation " + code + " on " + day));
        }
    }

    boolean maySeeOrganisation(OrgCode code, LocalDate day) {
        return !hasOffices() || configuration.current().organisations().isWithin(code, client().organisations(), day);
    }

    private boolean isOfItsOffices(String connection) {
        Configuration now = configuration.current();
        LocalDate today = ProvinceTime.day(clock.instant());
        return !hasOffices()
                || now.findConnection(connection)
                        .filter(c -> now.organisations().isWithin(c.owner(), client().organisations(), today))
                        .isPresent();
    }

    private static boolean hasOffices() {
        return !client().organisations().isEmpty();
    }

    private static Client client() {
        if (authentication().getPrincipal() instanceof Client client) {
            return client;
        }
        throw new HubFailure(FailureCode.UNAUTHENTICATED);
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new HubFailure(FailureCode.UNAUTHENTICATED);
        }
        return authentication;
    }
}

package vn.lienthong.app.ops;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;

/**
 * Who asks, and what of the ledger is theirs to see: an operator the connections of its offices and what comes from them,
 * everything if it has no offices; a sender what it sent.
 */
@Component
final class Viewer {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ConfigurationHolder configuration;
    private final Clock clock;

    Viewer(ConfigurationHolder configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    String name() {
        return client().id();
    }

    boolean maySeeMessagesOf(String source) {
        return client().sources().contains(source) || (isOperator() && isOfItsOffices(source));
    }

    void requireOperator() {
        if (!isOperator()) {
            throw new HubFailure(FailureCode.FORBIDDEN);
        }
    }

    /** What concerns the whole hub is for operators without offices of their own. */
    void requireOperatorOfEverything() {
        requireOperator();
        if (hasOffices()) {
            throw new HubFailure(FailureCode.FORBIDDEN);
        }
    }

    boolean maySee(String connection) {
        return isOperator() && isOfItsOffices(connection);
    }

    /** A connection that is not theirs is, to them, not there. */
    void require(String connection) {
        requireOperator();
        if (!isOfItsOffices(connection)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection " + connection));
        }
    }

    /** Lists over all connections are for operators of everything; others name theirs. */
    void requireOneOrAll(@Nullable String connection) {
        requireOperator();
        if (connection != null && !connection.isEmpty()) {
            require(connection);
        } else if (hasOffices()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("connection", "missing")));
        }
    }

    private boolean isOfItsOffices(String connection) {
        Configuration now = configuration.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), PROVINCE);
        return !hasOffices()
                || now.findConnection(connection)
                        .filter(c -> now.organisations().isWithin(c.owner(), client().organisations(), today))
                        .isPresent();
    }

    private static boolean hasOffices() {
        return !client().organisations().isEmpty();
    }

    boolean isOperator() {
        return has(Right.RETRY) || has(Right.ADMINISTER);
    }

    private boolean has(Right right) {
        return authentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(right.name()::equals);
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

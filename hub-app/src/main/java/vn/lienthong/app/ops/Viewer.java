package vn.lienthong.app.ops;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Right;

/** Who asks, and what of the ledger is theirs to see. */
@Component
final class Viewer {
    String name() {
        return client().id();
    }

    /** Operators see everything; a sender sees what it sent. */
    boolean maySee(String source) {
        return isOperator() || client().sources().contains(source);
    }

    void requireOperator() {
        if (!isOperator()) {
            throw new HubFailure(FailureCode.FORBIDDEN);
        }
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

package vn.lienthong.app.security;

import org.springframework.security.core.AuthenticationException;
import vn.lienthong.failure.HubFailure;

/**
 * A token was not judged, for a reason outside of it: its address has shown too many wrong ones, or the issuer that could
 * say whether it is good is away.
 */
final class NotLookedAt extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient HubFailure refusal;

    NotLookedAt(HubFailure refusal) {
        super(refusal.code().name());
        this.refusal = refusal;
    }

    HubFailure refusal() {
        return refusal;
    }
}

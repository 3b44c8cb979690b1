package vn.lienthong.app.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.door.Caller;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;

/** Who the security chain let in. */
@Component
final class Callers {
    Caller of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Client client) {
            return new Caller(client.id(), client.sources());
        }
        throw new HubFailure(FailureCode.UNAUTHENTICATED);
    }
}

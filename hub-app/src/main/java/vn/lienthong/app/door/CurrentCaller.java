package vn.lienthong.app.door;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.door.Caller;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;

/** Who the security chain let in. */
@Component
final class CurrentCaller {
    /** @param door name of the door that asks */
    Caller at(String door) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Client client) {
            return new Caller(door, client.id(), client.sources());
        }
        throw new HubFailure(FailureCode.UNAUTHENTICATED);
    }
}

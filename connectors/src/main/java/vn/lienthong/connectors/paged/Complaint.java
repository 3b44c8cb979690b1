package vn.lienthong.connectors.paged;

import java.util.Optional;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.SourceTrouble;

/** How a kind of service says no in its own way, whatever the HTTP status. */
public interface Complaint {
    /** For services that have no way of their own. */
    Complaint NONE = reply -> Optional.empty();

    Optional<SourceTrouble> in(HttpReply reply);
}

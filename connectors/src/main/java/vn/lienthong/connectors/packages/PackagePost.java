package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.util.Optional;
import vn.lienthong.connector.Http;

/** A system that takes packages of one kind, as its own calls: each may end as {@link ConversationStopped}. */
public interface PackagePost {

    PackageAnswer send(Outgoing message, Http http) throws IOException;

    /** The system's number of the package, if it has it; changes nothing there. */
    Optional<String> find(Outgoing message, Http http) throws IOException;
}

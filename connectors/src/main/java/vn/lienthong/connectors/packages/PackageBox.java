package vn.lienthong.connectors.packages;

import java.util.List;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.CanonicalMessage;

/** A system that keeps packages for us, as its own calls: each may end as {@link ConversationStopped}. */
public interface PackageBox {

    /** What kinds of packages it keeps, in the order in which they are taken. */
    List<String> kinds();

    List<Waiting> waiting(String kind, Http http);

    /** Hands the answer with the package to {@code into} as it comes. */
    void fetch(String kind, String docId, FetchedPackage into, Http http);

    /**
     * Says what became of a package. Said twice it means the same.
     *
     * @param whole it is safe with us; else it is no package
     */
    void confirm(String kind, String docId, boolean whole, Http http);

    /** What the same system is told because a message has come. */
    List<Incoming> replies(CanonicalMessage message, Waiting line);

    /** The trouble of the system that ended a conversation. */
    SourceTrouble trouble(Outcome outcome);
}

package vn.lienthong.connectors.packages;

import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Http;

/** The list of a system for packages; a conversation that stops is told as the system's other troubles are. */
public record BoxAgencies(PackageBox box, Asking asking) implements AgencyList {

    @Override
    public void read(Http http, Taking taking) {
        try {
            asking.ask(taking, http);
        } catch (ConversationStopped stopped) {
            throw box.trouble(stopped.outcome());
        }
    }

    /** The system's own call. */
    public interface Asking {
        void ask(AgencyList.Taking taking, Http http);
    }
}

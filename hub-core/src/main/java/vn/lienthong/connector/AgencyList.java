package vn.lienthong.connector;

/** A list of all agencies that a system knows; so long that nobody holds it. */
public interface AgencyList {

    /**
     * Hands over each agency while the list comes.
     *
     * @throws SourceTrouble when the list cannot be had now; an {@link HttpFault} may pass through
     */
    void read(Http http, Taking taking);

    /** Takes what stands in a list. */
    interface Taking {
        void take(ListedAgency agency);
    }
}

package vn.lienthong.simulator;

/** Ways of agency systems that their callers must live with. */
public enum AgencyHabit {
    /** Gives the first page whatever page is asked for. */
    HEEDS_NO_PAGE,
    /** Gives the last page again for every page beyond it. */
    LAST_PAGE_AGAIN,
    /** Gives at most 20 records, however many are asked for. */
    GIVES_FEWER,
    /** Says null where it means an empty list. */
    NULL_WHEN_EMPTY,
    /** Says one record more than there are, as from a count of its own. */
    COUNTS_WRONG,
    /** Its links to the next page lead to another host. */
    LINKS_ELSEWHERE
}

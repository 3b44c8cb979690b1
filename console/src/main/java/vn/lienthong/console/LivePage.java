package vn.lienthong.console;

import java.util.Map;

/** A page of which one part stays up to date by itself. */
interface LivePage {
    /** The template; its fragment {@code live} is that part, the same for everybody who reads one language. */
    String template();

    /**
     * What the part says now.
     *
     * @param subject what the page is about; empty for a page of which there is one
     * @throws vn.lienthong.failure.HubFailure {@code NOT_FOUND} when there is no such thing
     */
    Map<String, Object> live(String subject, Say say);
}

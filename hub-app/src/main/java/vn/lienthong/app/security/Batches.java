package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The bodies that hold many things; what another path calls a batch is as small as everything there. */
final class Batches {
    private static final String EVENTS = "/api/v1/events";
    private static final String OF_EVENTS = "application/cloudevents-batch";
    private static final Pattern LISTS = Pattern.compile("/api/v1/queries/[a-z-]+/lists");

    private Batches() {}

    static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        boolean ofEvents = request.getRequestURI().equals(EVENTS)
                && type != null
                && type.regionMatches(true, 0, OF_EVENTS, 0, OF_EVENTS.length());
        return ofEvents || LISTS.matcher(request.getRequestURI()).matches();
    }
}

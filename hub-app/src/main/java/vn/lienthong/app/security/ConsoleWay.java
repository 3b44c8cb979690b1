package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** From a page to the log-in and back to that page. */
final class ConsoleWay implements AuthenticationEntryPoint, AuthenticationSuccessHandler {
    private static final String START = "/console";
    private static final String STREAM = "text/event-stream";
    /** A page of the console and nothing else: never an address elsewhere. */
    private static final Pattern PAGE = Pattern.compile("/console(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~%&=:+-]*)?");

    private static final int LONGEST = 500;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String login = ConsoleDoor.LOGIN + (over ? "?why=over" : "");
        if (request.getHeader("HX-Request") != null) {
            // A part of a page was asked for: the whole page has to go to the log-in.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", ConsoleDoor.LOGIN + "?why=over");
            return;
        }
        if (String.valueOf(request.getHeader("Accept")).startsWith(STREAM)) {
            // A page that stays up to date by itself has to go to the log-in as a whole.
            response.setContentType(STREAM);
            response.getWriter().write("event: over\ndata:\n\n");
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String to = request.getMethod().equals("GET") ? request.getRequestURI() + query : START;
        String back = isPage(to) && !to.equals(START)
                ? (over ? "&" : "?") + "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)
                : "";
        response.sendRedirect(login + back);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(Optional.ofNullable(request.getParameter("to"))
                .filter(ConsoleWay::isPage)
                .orElse(START));
    }

    static boolean isPage(String to) {
        return to.length() <= LONGEST
                && PAGE.matcher(to).matches()
                && !to.contains("..")
                && !to.startsWith(ConsoleDoor.LOGIN);
    }
}

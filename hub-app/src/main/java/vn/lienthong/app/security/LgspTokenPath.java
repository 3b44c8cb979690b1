package vn.lienthong.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The older LGSP form asks {@code POST /token} for its token (domain 3.6): the same door under another name. */
final class LgspTokenPath extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/token";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request.getRequestURI().equals(PATH) ? new AtTokenDoor(request) : request, response);
    }

    private static final class AtTokenDoor extends HttpServletRequestWrapper {
        AtTokenDoor(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return TokenDoor.PATH;
        }

        @Override
        public String getServletPath() {
            return TokenDoor.PATH;
        }
    }
}

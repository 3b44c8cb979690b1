package vn.lienthong.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * So many failed log-ins from one address, and fewer for one name from it; then a pause. By name and address together, so that
 * a stranger elsewhere cannot lock a person out.
 */
final class LoginThrottle extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int EACH_NAME = 8;
    private static final int EACH_ADDRESS = 40;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 60;

    /** As the log-in itself recognises it: a path may be written in several ways. */
    private final transient RequestMatcher logIn =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ConsoleDoor.LOGIN);

    private final transient Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!logIn.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        String given = Objects.requireNonNullElse(request.getParameter("username"), "");
        String name = given.substring(0, Math.min(given.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
        Bucket ofAddress = bucket("address " + address, EACH_ADDRESS);
        Bucket ofName = bucket("name " + name + " from " + address, EACH_NAME);
        if (!ofAddress.tryConsume(1) || !ofName.tryConsume(1)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ConsoleDoor.LOGIN + "?why=wait");
            return;
        }
        chain.doFilter(request, response);
        if (isLoggedIn()) {
            ofAddress.addTokens(1);
            ofName.addTokens(1);
        }
    }

    private static boolean isLoggedIn() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn;
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                        .build());
    }
}

package vn.lienthong.app.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import vn.lienthong.app.HubSettings;
import vn.lienthong.app.web.BodyBudget;
import vn.lienthong.app.web.BodyLimit;
import vn.lienthong.app.web.Problems;
import vn.lienthong.registry.ConfigurationHolder;

/**
 * Every door and the right it asks for, in one table; what is not in it is closed.
 *
 * <p>The body of a request is first touched behind all of these filters.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain doorChain(
            HttpSecurity http,
            HubSettings settings,
            Problems problems,
            Refusals refusals,
            ConfigurationHolder configuration,
            JwtDecoder tokens)
            throws Exception {
        HubSettings.Limits limits = settings.limits();
        Callers callers = new Callers(new RememberedTokens(tokens, Clock.systemUTC()), configuration::current);
        return http.authorizeHttpRequests(Doors::table)
                .oauth2ResourceServer(
                        server -> server.authenticationManagerResolver(request -> callers.from(request.getRemoteAddr()))
                                .bearerTokenResolver(Doors::bearer)
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> {}))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(
                        new RateLimit(
                                problems,
                                Doors::caller,
                                new Buckets("limit_caller", limits.requestsPerSecond(), Duration.ofSeconds(1))),
                        AuthorizationFilter.class)
                .addFilterAfter(
                        new BodyLimit(
                                problems,
                                limits.eventSize().toBytes(),
                                Batches::isOne,
                                limits.batchSize().toBytes(),
                                new BodyBudget(limits.bodiesAtOnce().toBytes())),
                        RateLimit.class)
                .build();
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        for (Door door : Door.TABLE) {
            var at = doors.requestMatchers(door.matcher());
            if (door.right().isEmpty()) {
                at.permitAll();
            } else if (door.ofWhoWatchesAll()) {
                at.access(AuthorizationManagers.allOf(
                        hasAuthority(door.right().get().name()), hasAuthority(Callers.WATCHES_ALL)));
            } else {
                at.hasAuthority(door.right().get().name());
            }
            if (door.isOnePath()) {
                doors.requestMatchers(door.wholePath()).denyAll();
            }
        }
        doors.anyRequest().denyAll();
    }

    /** As strict as the usual firewall; its patterns for header values took an eighth of the door's time. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(Doors::hasNoControls);
        firewall.setAllowedHeaderNames(Doors::hasNoControls);
        return firewall;
    }

    private static boolean hasNoControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || (c >= 0x7f && c < 0xa0)) {
                return false;
            }
        }
        return true;
    }

    /** One measurement for each request is enough; one for each filter of it is not. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<LgspTokenPath> lgspTokenPath() {
        FilterRegistrationBean<LgspTokenPath> filter = new FilterRegistrationBean<>(new LgspTokenPath());
        filter.addUrlPatterns(LgspTokenPath.PATH);
        filter.setOrder(-110);
        return filter;
    }

    // Only the header: the usual resolver may read a form for its token, which reads a stranger's body.
    private static @Nullable String bearer(HttpServletRequest request) {
        String prefix = "Bearer ";
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(header -> header.substring(prefix.length()).strip())
                .filter(token -> !token.isEmpty())
                .orElse(null);
    }

    private static String caller(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Caller.class::isInstance)
                .map(caller -> "client " + caller.getName())
                .orElseGet(() -> "address " + request.getRemoteAddr());
    }
}

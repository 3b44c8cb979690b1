package vn.lienthong.app.security;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.embedded.SecretFile;
import vn.lienthong.app.web.BodyBudget;
import vn.lienthong.app.web.BodyLimit;
import vn.lienthong.app.web.Problems;
import vn.lienthong.console.PageDoor;
import vn.lienthong.console.Person;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;

/**
 * The door of people: a log-in with a session, and the right that each page asks for, in one table. A chain of its own:
 * what programs send does not pass through it.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleDoor {
    static final String LOGIN = "/console/login";
    /** In the data folder, for the hub's user only. */
    static final String FIRST_PASSWORD = "console-first-password";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int COST = 12;
    /** A corrected content is the largest of them; a larger one goes through the operators' API. */
    private static final int LONGEST_FORM = 128 * 1024;

    private static final long FORMS_AT_ONCE = 64;
    private static final int PASSWORD_BYTES = 12;

    @Bean
    ConsoleUsers consoleUsers(ConfigurationHolder configuration, DataFolder data) {
        String password = configuration.current().users().isEmpty()
                ? SecretFile.readOrMake(data.privateFolder("keys").resolve(FIRST_PASSWORD), ConsoleDoor::made)
                : "";
        return new ConsoleUsers(configuration::current, () -> password.isEmpty() ? made() : password, passwords());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain consoleChain(HttpSecurity http, ConsoleUsers users, Problems problems) throws Exception {
        DaoAuthenticationProvider byPassword = new DaoAuthenticationProvider(users);
        byPassword.setPasswordEncoder(passwords());
        ConsoleWay way = new ConsoleWay();
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/console"));
        return http.securityMatcher(new OrRequestMatcher(at("/console"), at("/console/**"), at(GET, "/")))
                .authenticationManager(new ProviderManager(byPassword))
                .authorizeHttpRequests(doors -> table(doors, users))
                .formLogin(form -> form.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN)
                        .successHandler(way)
                        .failureHandler(refused())
                        .permitAll())
                .logout(out -> out.logoutUrl("/console/logout").logoutSuccessUrl(LOGIN + "?why=out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(way).accessDeniedPage("/console/refused"))
                .csrf(guard -> guard.csrfTokenRepository(csrf))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new SessionEnd(users, Clock.systemUTC()), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new BodyLimit(problems, LONGEST_FORM, new BodyBudget(FORMS_AT_ONCE * LONGEST_FORM)),
                        CsrfFilter.class)
                .addFilterBefore(new LoginThrottle(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            ConsoleUsers users) {
        doors.requestMatchers(at(GET, "/"), at(GET, LOGIN), at(GET, "/console/assets/**"))
                .permitAll();
        for (PageDoor door : PageDoor.TABLE) {
            doors.requestMatchers(at(HttpMethod.valueOf(door.method()), door.path()))
                    .access(may(door.right(), users));
        }
        // Whatever else is asked for there: who may see pages is told that there is none.
        doors.requestMatchers(at(GET, "/console/**")).access(may(Right.READ_STATE, users));
        doors.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> may(Right right, ConsoleUsers users) {
        return (who, request) -> new AuthorizationDecision(users.find(who.get())
                .filter(user -> user.rights().contains(right))
                .isPresent());
    }

    /** Who sent a request, for the pages. */
    @Bean
    Function<HttpServletRequest, Optional<Person>> person(ConsoleUsers users) {
        return request -> {
            @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
            return who == null
                    ? Optional.empty()
                    : users.find(who).map(user -> new Person(user.id(), user.name(), user.rights()));
        };
    }

    /** Without a session: strangers must not fill the memory with theirs. */
    private static SimpleUrlAuthenticationFailureHandler refused() {
        SimpleUrlAuthenticationFailureHandler refused = new SimpleUrlAuthenticationFailureHandler(LOGIN + "?why=wrong");
        refused.setAllowSessionCreation(false);
        return refused;
    }

    private static PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
    }

    private static String made() {
        byte[] bits = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static PathPatternRequestMatcher at(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    private static PathPatternRequestMatcher at(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}

package vn.lienthong.app.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.lienthong.registry.Right;

/**
 * One door: a method at a path.
 *
 * @param right that it asks for; empty is open to everybody
 */
record Door(HttpMethod method, String path, Optional<Right> right) {
    private static final String NUMBERS = "/actuator/prometheus";

    /** All doors, the narrower ones first; what is not in it is closed. */
    static final List<Door> TABLE = List.of(
            // The busiest one first.
            new Door(POST, "/api/v1/events", Optional.of(Right.SEND)),
            new Door(GET, "/actuator/health/**", Optional.empty()),
            new Door(GET, "/api/v1/openapi/**", Optional.empty()),
            new Door(GET, NUMBERS, Optional.of(Right.READ_STATE)),
            new Door(POST, "/push/**", Optional.of(Right.SEND)),
            new Door(POST, "/api/v1/queries/*", Optional.of(Right.ASK)),
            new Door(POST, "/api/v1/queries/*/lists", Optional.of(Right.ASK)),
            new Door(GET, "/api/v1/queries/lists/**", Optional.of(Right.ASK)),
            new Door(DELETE, "/api/v1/queries/lists/*", Optional.of(Right.ASK)),
            new Door(GET, "/api/v1/shared/**", Optional.of(Right.READ_SHARED)),
            new Door(GET, "/api/v1/messages/*/body", Optional.of(Right.READ_BODY)),
            new Door(GET, "/api/v1/ops/corrections/*", Optional.of(Right.READ_BODY)),
            new Door(GET, "/api/v1/ops/officers", Optional.of(Right.READ_BODY)),
            new Door(GET, "/api/v1/ops/officers/**", Optional.of(Right.READ_BODY)),
            new Door(POST, "/api/v1/ops/access-reports", Optional.of(Right.READ_BODY)),
            new Door(GET, "/api/v1/ops/amendments/*/content", Optional.of(Right.READ_BODY)),
            new Door(POST, "/api/v1/ops/amendments", Optional.of(Right.EDIT)),
            new Door(POST, "/api/v1/ops/amendments/*/approve", Optional.of(Right.APPROVE)),
            new Door(POST, "/api/v1/ops/amendments/*/return", Optional.of(Right.APPROVE)),
            new Door(POST, "/api/v1/ops/agencies/*/accept", Optional.of(Right.EDIT)),
            new Door(POST, "/api/v1/ops/agencies/*/refuse", Optional.of(Right.EDIT)),
            new Door(POST, "/api/v1/ops/reload", Optional.of(Right.ADMINISTER)),
            new Door(POST, "/api/v1/ops/indicators/**", Optional.of(Right.EDIT)),
            new Door(POST, "/api/v1/ops/reports/*/*/*/approve", Optional.of(Right.APPROVE)),
            new Door(POST, "/api/v1/ops/reports/*/*/*/return", Optional.of(Right.APPROVE)),
            new Door(POST, "/api/v1/ops/reports/*/*/*/recall", Optional.of(Right.APPROVE)),
            new Door(POST, "/api/v1/ops/reports/**", Optional.of(Right.EDIT)),
            new Door(GET, "/api/v1/**", Optional.of(Right.READ_STATE)),
            new Door(POST, "/api/v1/ops/**", Optional.of(Right.RETRY)));

    /** Numbers of all connections are not for those who only send. */
    boolean ofWhoWatchesAll() {
        return path.equals(NUMBERS);
    }

    PathPatternRequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }

    /** The path with any method. */
    PathPatternRequestMatcher wholePath() {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    /** Then no wider door stands for it with another method. */
    boolean isOnePath() {
        return path.indexOf('*') < 0;
    }

    /** The methods that the path of a request knows; empty when there is no such path. */
    static String methodsAt(HttpServletRequest request) {
        List<Door> there = TABLE.stream().filter(door -> door.isAt(request)).toList();
        boolean one = there.stream().anyMatch(Door::isOnePath);
        return there.stream()
                .filter(door -> !one || door.isOnePath())
                .map(door -> door.method.name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private boolean isAt(HttpServletRequest request) {
        return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
    }
}

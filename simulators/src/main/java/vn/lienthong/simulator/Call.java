package vn.lienthong.simulator;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request as a site sees it. */
record Call(
        String method,
        String path,
        int port,
        UnaryOperator<@Nullable String> headers,
        UnaryOperator<@Nullable String> queries,
        byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(queries.apply(name));
    }

    long query(String name, long otherwise) {
        return query(name).map(Long::parseLong).orElse(otherwise);
    }

    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }
}

package vn.lienthong.bench.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the systems that are compared.
 *
 * @param command what starts it on a data folder
 * @param ready answers {@code readyStatus} once the system takes events
 * @param access how a sender gets its token; empty where none is asked for
 */
record SystemUnderTest(
        String name,
        Function<Path, List<String>> command,
        Map<String, String> environment,
        URI events,
        URI ready,
        int readyStatus,
        Optional<Access> access) {
    static final int PORT = 28_080;

    /** Client credentials at a token end point. */
    record Access(URI tokenEndpoint, String client, String secret, String scope) {}

    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }
}

package vn.lienthong.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.lienthong.bench.event.EventTemplate;
import vn.lienthong.bench.event.Options;

/**
 * Posts dossier events and prints one line of JSON for each phase that it reads from standard input:
 *
 * <pre>printf '50000 0 64\n200000 0 64\n' | LoadGenerator --target http://127.0.0.1:8080/api/v1/events --run 1</pre>
 *
 * <p>{@code --token-file} names a file with a bearer token, looked at again every second.
 * An event that is not answered by 2xx is sent again, as a careful sender does.
 */
public final class LoadGenerator {
    private LoadGenerator() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        URI target = URI.create(options.text("target", "http://127.0.0.1:8080/api/v1/events"));
        Keys keys = new Keys(options.number("run", 1), options.number("keys", 20_000), options.number("seed", 1));
        InetSocketAddress address = new InetSocketAddress(target.getHost(), target.getPort());
        Supplier<EventTemplate> template = templates(target, options.text("token-file", ""));

        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            try (Driver driver = new Driver(Phase.parse(line), address, keys, template)) {
                out.println(driver.run().json());
            }
        }
    }

    private static Supplier<EventTemplate> templates(URI target, String tokenFile) throws IOException {
        if (tokenFile.isEmpty()) {
            EventTemplate only = EventTemplate.withHead(head(target, ""));
            return () -> only;
        }
        return new TokenWatch(Path.of(tokenFile), token -> EventTemplate.withHead(head(target, token)));
    }

    private static String head(URI target, String token) {
        return "POST " + target.getRawPath() + " HTTP/1.1\r\nHost: " + target.getRawAuthority()
                + "\r\nContent-Type: application/cloudevents+json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    }
}

package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load generator's process: phases in, results out. */
final class Generator implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Child child;
    private final Writer orders;
    private final BufferedReader results;

    private Generator(Child child) {
        this.child = child;
        this.orders = child.process().outputWriter(StandardCharsets.US_ASCII);
        this.results = child.process().inputReader(StandardCharsets.UTF_8);
    }

    static Generator start(Workplace workplace, URI target, int run, Optional<TokenFile> token) {
        List<String> args = new ArrayList<>(List.of("--target", target.toString(), "--run", Integer.toString(run)));
        token.ifPresent(file -> args.addAll(List.of("--token-file", file.path().toString())));
        List<String> flags = List.of("-Xmx96m", "-XX:+UseSerialGC");
        return new Generator(
                Child.startTalking("generator", workplace.java("load.LoadGenerator", flags, args), workplace));
    }

    long pid() {
        return child.pid();
    }

    /** Sends and waits until all is acknowledged. */
    ObjectNode send(int count, int rate, int connections) {
        try {
            orders.write(count + " " + rate + " " + connections + "\n");
            orders.flush();
            String line = results.readLine();
            if (line == null) {
                throw new IllegalStateException("the generator gave up:\n" + child.tail());
            }
            return json.readValue(line, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the generator cannot be reached:\n" + child.tail(), e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}

package vn.lienthong.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.lienthong.bench.event.EventId;
import vn.lienthong.bench.event.EventTemplate;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.wire.BatchItem;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventReader;

/** Translate and validate on one core, with the event that the load generator sends. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WireBenchmark {
    private final byte[] body = EventTemplate.bodyOnly().write(new EventId(1, 17, 1));
    private final byte[] wrong = new String(body, StandardCharsets.UTF_8)
            .replace("\"status\":\"RECEIVED\"", "\"status\":\"UNHEARD_OF\"")
            .getBytes(StandardCharsets.UTF_8);
    private final EventReader reader = EventReader.standard();
    private final Canonical canonical = Canonical.standard();
    private final Event event = reader.readStructured(body);

    /** Wire bytes to checked record and canonical bytes: what the door pays for each good event. */
    @Benchmark
    public Event readAndValidate() {
        return reader.readStructured(body);
    }

    /** The same for an event that is refused, with its list of problems. */
    @Benchmark
    public List<BatchItem> refuse() {
        return reader.read("application/cloudevents+json", Map.of(), wrong);
    }

    /** Stored bytes to record: what a connector that translates pays. */
    @Benchmark
    public CanonicalMessage readStored() {
        return canonical.read(event.type(), event.canonical());
    }

    /** Record to canonical bytes. */
    @Benchmark
    public byte[] write() {
        return canonical.bytes(event.message());
    }

    /** The fingerprint that tells a repeat from a conflict. */
    @Benchmark
    public byte[] digest() {
        return Digest.of(event.type(), event.subject(), event.canonical());
    }
}

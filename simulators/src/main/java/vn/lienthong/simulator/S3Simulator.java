package vn.lienthong.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * A store that speaks S3: one bucket, objects in memory, every request's signature (AWS signature version 4) worked out anew
 * and compared. Knows what the hub uses of S3: put, copy onto itself, get, head, delete, list. Faults can be switched on.
 */
public final class S3Simulator implements AutoCloseable {
    public static final String BUCKET = "tep-van-ban";
    public static final String ACCESS_KEY = "DEMOACCESSKEY0001";
    public static final String SECRET_KEY = "demo-secret-key-0001";
    public static final String REGION = "vn-demo-1";

    private final S3Memory memory;
    private final SimulatorServer server;

    private S3Simulator(Listening listening, Clock clock) {
        memory = new S3Memory(clock);
        server = SimulatorServer.start(new S3Site(memory), listening, 1);
    }

    /**
     * Starts on the loopback address; port 0 is a random one.
     *
     * @param clock says when objects were written
     */
    public static S3Simulator start(int port, Clock clock) {
        return new S3Simulator(Listening.onPort(port), clock);
    }

    public URI base() {
        return server.base();
    }

    public Faults faults() {
        return server.faults();
    }

    /** Keys of all objects that begin so, in order. */
    public List<String> keys(String prefix) {
        return memory.below(prefix).stream().map(S3Memory.Item::key).toList();
    }

    /** Puts bytes there by hand. */
    public void put(String key, String content) {
        memory.put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes them away by hand. */
    public void delete(String key) {
        memory.delete(key);
    }

    @Override
    public void close() {
        server.close();
    }
}

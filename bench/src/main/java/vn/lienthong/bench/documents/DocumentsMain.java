package vn.lienthong.bench.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.bench.event.Options;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.documentaxis.DocumentAxisConnector;
import vn.lienthong.door.AgencyRounds;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.testkit.ledger.LedgerFixture;

/** One part of the measurement in a process of its own; a line of JSON says what came of it. */
public final class DocumentsMain {
    private static final String AXIS = "truc-quoc-gia";
    private static final long WARM_UP = 64L << 20;

    private DocumentsMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Path folder = Files.createDirectories(Path.of(options.text("folder", "bench/target/run/documents")));
        switch (options.text("part", "")) {
            case "axis" -> axis();
            case "stream", "dom" -> say(small(options, folder));
            case "large" -> say(large(options, folder));
            case "agencies" -> say(agencies(options.number("agencies", 111_000)));
            default -> throw new IllegalArgumentException("part is axis, stream, dom, large or agencies");
        }
        System.exit(0);
    }

    /** Serves until its input ends. */
    private static void axis() throws IOException {
        try (DocumentAxisSimulator axis = DocumentAxisSimulator.start(0)) {
            System.out.println(axis.base());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static ObjectNode small(Options options, Path folder) throws IOException, InterruptedException {
        int warmUp = options.number("warm-up", 2_000);
        List<Path> files = new ArrayList<>();
        for (int n = 1; n <= warmUp + options.number("documents", 6_000); n++) {
            files.add(PackageTexts.write(folder, n, options.number("bytes", 44_000)));
        }
        URI axis = URI.create(options.text("axis", ""));
        Path store = folder.resolve("store");
        try (Way way = options.text("part", "").equals("dom") ? new DomWay(store, axis) : new StreamWay(store, axis)) {
            return new Convoy(way, options.number("threads", 8)).measure(files, warmUp);
        }
    }

    /** A copy with SHA-256 and then the hub's way, on the same disk. */
    private static ObjectNode large(Options options, Path folder) throws IOException, InterruptedException {
        long size = (long) options.number("mib", 1024) << 20;
        Path plain = folder.resolve("plain");
        Path file = PackageTexts.write(folder, 1, size);
        try (OutputStream out = Files.newOutputStream(plain);
                InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (long left = size; left > 0; left -= piece.length) {
                out.write(piece, 0, in.readNBytes(piece, 0, (int) Math.min(left, piece.length)));
            }
        }
        try (AxisDrain axis = new AxisDrain(0);
                Way way = new StreamWay(folder.resolve("store"), axis.base())) {
            way.carry(PackageTexts.write(folder, 2, WARM_UP));
            ObjectNode copy = Effort.of(() -> copy(plain, folder.resolve("copy")));
            ObjectNode carried = Effort.of(() -> way.carry(file));
            double mib = size / (double) (1 << 20);
            return carried.put("mib", mib)
                    .put("mibPerSecond", mib / carried.path("seconds").asDouble())
                    .put("copyMibPerSecond", mib / copy.path("seconds").asDouble())
                    .put("heapLimitMiB", Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                FileChannel file = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(Channels.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            file.force(true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode agencies(int many) throws IOException, InterruptedException {
        try (AxisDrain axis = new AxisDrain(many);
                LedgerFixture node = new LedgerFixture(1, AXIS);
                PooledHttp http = PooledHttp.open(HttpOptions.to(axis.base()))) {
            AgencyList list = new DocumentAxisConnector()
                    .open(new Settings(
                            Map.of("system-id", AxisSystem.PHU_THO.id(), "secret", AxisSystem.PHU_THO.secret())))
                    .agencyLists()
                    .get(0);
            ObjectNode effort = Effort.of(() -> new AgencyRounds(node.ledger()).read(AXIS, list, http));
            return effort.put(
                    "agencies",
                    node.ledger().agencies().state(AXIS).orElseThrow().agencies());
        }
    }

    private static void say(ObjectNode result) {
        System.out.println(result);
    }
}

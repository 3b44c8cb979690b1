package vn.lienthong.bench.join;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.lienthong.bench.event.Options;

/**
 * {@code bench/run join}: a large CSV beside a bare parse of the same file, a large spreadsheet, and a large table that is read
 * by watermark while the reading is killed again and again. All in one small heap.
 */
public final class JoinBench {
    private final Options options;
    private final Path folder;
    private final PrintStream out;

    private JoinBench(Options options, Path folder, PrintStream out) {
        this.options = options;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Path folder = Files.createTempDirectory("lien-thong-join");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            JoinBench bench = new JoinBench(options, folder, out);
            out.println("heap at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
            bench.csv();
            bench.xlsx();
            bench.table();
        } finally {
            Folders.delete(folder);
        }
    }

    private void csv() throws IOException {
        int count = options.number("rows", 1_000_000);
        Installation installation = new Installation(Files.createDirectories(folder.resolve("csv")));
        Path file = installation.drop().resolve("rows.csv");
        RowFiles.csv(file, Math.min(count, 50_000));
        Reading warm = installation.read(installation.folder());
        RowFiles.csv(file, Math.min(count, 50_000));
        BareParse.count(file);

        RowFiles.csv(file, count);
        long begin = System.nanoTime();
        long cells = BareParse.count(file);
        Duration bare = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        Reading reading = installation.read(installation.folder());
        Duration mapped = Duration.ofNanos(System.nanoTime() - begin);
        reading.require(count);
        warm.require(Math.min(count, 50_000));
        say("CSV", count, mapped, "messages");
        say("CSV, bare parse and count of " + cells + " cells", count, bare, "rows");
        out.printf("  share of the bare parse: %.0f %%%n", 100.0 * bare.toNanos() / mapped.toNanos());
    }

    private void xlsx() throws IOException {
        int count = options.number("sheet-rows", 200_000);
        Installation installation = new Installation(Files.createDirectories(folder.resolve("xlsx")));
        RowFiles.xlsx(installation.drop().resolve("rows.xlsx"), count);
        long begin = System.nanoTime();
        installation.read(installation.folder()).require(count);
        say("XLSX", count, Duration.ofNanos(System.nanoTime() - begin), "messages");
    }

    private void table() throws Exception {
        int count = options.number("table-rows", 1_000_000);
        int kills = options.number("kills", 20);
        Installation installation = new Installation(Files.createDirectories(folder.resolve("table")));
        try (BigTable table = BigTable.of(count)) {
            long begin = System.nanoTime();
            Reading reading = new Reading(installation.mapping(), count, count / (kills + 1));
            while (!reading.readOn(installation.table(table.url()))) {
                reading.isStartedAgain();
            }
            reading.require(count);
            say(
                    "table by watermark, killed " + reading.kills() + " times",
                    count,
                    Duration.ofNanos(System.nanoTime() - begin),
                    "messages");
        }
    }

    private void say(String what, int count, Duration took, String unit) {
        out.printf(
                "%s: %,d rows in %.1f s, %,.0f %s/s%n",
                what, count, took.toMillis() / 1e3, count * 1e9 / took.toNanos(), unit);
    }
}

package vn.lienthong.bench.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import vn.lienthong.bench.event.Options;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.ledger.Tallies;
import vn.lienthong.registry.Configuration;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;
import vn.lienthong.testkit.ledger.LedgerFixture;

/**
 * {@code bench/run figures}: all indicators of all offices for twelve months, worked out from nothing, by hand-written SQL, and
 * again after some dossiers changed. The numbers of all three are compared, cell by cell.
 */
public final class FiguresBench {
    private final PrintStream out;
    private final int changes;
    private final int repeats;
    private final Province province;

    private FiguresBench(Options options, PrintStream out) {
        this.out = out;
        this.changes = options.number("changes", 1_000);
        this.repeats = options.number("repeats", 3);
        this.province = new Province(
                options.number("dossiers", 1_000_000),
                options.number("organisations", 300),
                options.number("indicators", 200));
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new FiguresBench(Options.of(args), out).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("figures");
        try (LedgerFixture node = new LedgerFixture(1)) {
            Configuration configuration = province.configuration(folder);
            out.printf("%s; making the dossiers …%n", province);
            province.fill(node);
            measure(node, configuration);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(FiguresBench::delete);
            }
        }
    }

    private void measure(LedgerFixture node, Configuration configuration) throws Exception {
        Figures figures = new Figures(node.ledger(), () -> configuration, Clock.systemUTC());
        List<Indicator> indicators =
                configuration.indicators().values().stream().toList();
        Question question = new Question(indicators, Province.MONTHS, Optional.empty(), Optional.empty());
        HandWritten byHand = new HandWritten(province, node);
        Duration hand = Duration.ofDays(1);
        Duration hub = Duration.ofDays(1);
        Map<String, BigDecimal> expected = Map.of();
        for (int i = 0; i < repeats; i++) {
            Timed<Map<String, BigDecimal>> one = timed(byHand::cells);
            expected = one.value;
            hand = least(hand, one.took);
            node.execute("truncate tally_piece, tally");
            Timed<List<CellValue>> other = timed(() -> figures.list(question));
            hub = least(hub, other.took);
            requireEqual(expected, other.value);
        }
        out.printf("by hand, one statement  %8.2f s%n", seconds(hand));
        out.printf(
                "hub, from nothing       %8.2f s   %.1f times   %d cells equal%n",
                seconds(hub), seconds(hub) / seconds(hand), expected.size());

        Tallies.Counted before = figures.counted();
        province.change(node, changes);
        Duration counted = timed(figures::refresh).took;
        Timed<List<CellValue>> changed =
                timed(() -> figures.changed(question, before, List.of()).cells());
        out.printf(
                "hub, after %,d changes  %8.2f s to count them, %.2f s to tell the %d cells that may differ%n",
                changes, seconds(counted), seconds(changed.took), changed.value.size());
        requireEqual(byHand.cells(), figures.list(question));
        out.println("all cells equal after the changes");
    }

    private static void requireEqual(Map<String, BigDecimal> expected, List<CellValue> found) {
        Map<String, BigDecimal> cells = new TreeMap<>();
        for (CellValue cell : found) {
            Figure figure = cell.figure().orElseThrow();
            String key = HandWritten.key(
                    cell.indicator().code().value(),
                    cell.organisation().code().value(),
                    cell.period().toString());
            cells.put(key, figure.numerator());
        }
        if (cells.size() != expected.size()) {
            throw new IllegalStateException(cells.size() + " cells, " + expected.size() + " by hand");
        }
        expected.forEach((key, value) -> {
            BigDecimal other = cells.get(key);
            if (other == null || other.compareTo(value) != 0) {
                throw new IllegalStateException(key + " is " + other + ", by hand " + value);
            }
        });
    }

    private static <T> Timed<T> timed(Callable<T> work) throws Exception {
        long from = System.nanoTime();
        T value = work.call();
        return new Timed<>(value, Duration.ofNanos(System.nanoTime() - from));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Timed<T>(T value, Duration took) {}
}

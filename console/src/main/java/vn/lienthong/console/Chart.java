package vn.lienthong.console;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import vn.lienthong.ledger.FlowCounts;
import vn.lienthong.ledger.FlowCounts.Bucket;

/**
 * Counts over time as bars that the server draws.
 *
 * @param came what it handed in, upwards from the line in the middle; the others stand on the same line
 * @param words what the picture says, for those who do not see it
 */
record Chart(int width, int height, String came, String delivered, String stuck, String from, String words) {
    private static final double GAP = 0.2;

    /** For the page of a connection. */
    static Chart of(FlowCounts.Series series, String span, Say say) {
        return drawn(series, 640, 120, say.shortTime(series.from()), words("chart." + span, series, say));
    }

    /** For a line of a table. */
    static Chart small(FlowCounts.Series series, Say say) {
        return drawn(series, 96, 24, "", words("chart.HOUR", series, say));
    }

    private static String words(String code, FlowCounts.Series series, Say say) {
        return say.of(
                code,
                "came",
                sum(series, Bucket::came),
                "delivered",
                sum(series, Bucket::delivered),
                "stuck",
                sum(series, Bucket::stuck));
    }

    private static long sum(FlowCounts.Series series, ToLongFunction<Bucket> of) {
        return series.buckets().stream().mapToLong(of).sum();
    }

    private static Chart drawn(FlowCounts.Series series, int width, int height, String from, String words) {
        List<Bucket> buckets = series.buckets();
        long most = Math.max(
                1,
                buckets.stream()
                        .mapToLong(b -> Math.max(b.came(), b.delivered() + b.stuck()))
                        .max()
                        .orElse(1));
        StringBuilder came = new StringBuilder();
        StringBuilder delivered = new StringBuilder();
        StringBuilder stuck = new StringBuilder();
        double step = (double) width / buckets.size();
        double half = step * (1 - GAP) / 2;
        double unit = (double) height / most;
        for (int i = 0; i < buckets.size(); i++) {
            Bucket b = buckets.get(i);
            bar(came, i * step, half, height, b.came() * unit);
            bar(delivered, i * step + half, half, height, b.delivered() * unit);
            bar(stuck, i * step + half, half, height - b.delivered() * unit, b.stuck() * unit);
        }
        return new Chart(width, height, came.toString(), delivered.toString(), stuck.toString(), from, words);
    }

    private static void bar(StringBuilder path, double x, double width, double foot, double tall) {
        if (tall > 0) {
            path.append(String.format(Locale.ROOT, "M%.1f %.1fv-%.1fh%.1fv%.1fz", x, foot, tall, width, tall));
        }
    }
}

package vn.lienthong.bench.load;

import java.util.Locale;

/** What a phase found; times are of this machine's monotonic clock, which the sink shares. */
record PhaseResult(Phase phase, long startNanos, long endNanos, Histogram acks, long failures, String firstFailure) {

    String json() {
        double seconds = (endNanos - startNanos) / 1e9;
        return String.format(
                Locale.ROOT,
                "{\"accepted\":%d,\"rate\":%d,\"connections\":%d,\"startNanos\":%d,\"endNanos\":%d,\"perSecond\":%.1f,"
                        + "\"ackMillis\":{\"p50\":%.2f,\"p90\":%.2f,\"p99\":%.2f,\"p999\":%.2f,\"max\":%.2f},"
                        + "\"failures\":%d,\"firstFailure\":\"%s\"}",
                acks.recorded(),
                phase.rate(),
                phase.connections(),
                startNanos,
                endNanos,
                acks.recorded() / seconds,
                acks.percentileMillis(50),
                acks.percentileMillis(90),
                acks.percentileMillis(99),
                acks.percentileMillis(99.9),
                acks.percentileMillis(100),
                failures,
                firstFailure.replaceAll("[\\x00-\\x1f\"\\\\]+", " "));
    }
}

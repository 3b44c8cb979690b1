package vn.lienthong.bench.load;

/** Times in microseconds in buckets no wider than 1/64 of their value; a fixed 16 KiB however many are recorded. */
final class Histogram {
    private static final int BITS = 6;
    private static final int STEPS = 1 << BITS;
    private static final long LARGEST = 1L << 36;

    private final long[] counts = new long[STEPS * (36 - BITS + 2)];
    private long recorded;
    private long largest;

    void record(long nanos) {
        long micros = Math.min(Math.max(nanos / 1000, 0), LARGEST - 1);
        counts[index(micros)]++;
        recorded++;
        largest = Math.max(largest, micros);
    }

    long recorded() {
        return recorded;
    }

    /** Upper end of the bucket below which the share lies, in milliseconds; 0 when nothing is recorded. */
    double percentileMillis(double percent) {
        long wanted = (long) Math.ceil(recorded * percent / 100);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Math.min(upperEnd(i), largest) / 1000.0;
            }
        }
        return 0;
    }

    private static int index(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int shift = 63 - Long.numberOfLeadingZeros(micros) - BITS;
        return STEPS * (shift + 1) + (int) (micros >>> shift) - STEPS;
    }

    private static long upperEnd(int index) {
        if (index < STEPS) {
            return index;
        }
        int shift = index / STEPS - 1;
        return (((long) (index % STEPS + STEPS) + 1) << shift) - 1;
    }
}

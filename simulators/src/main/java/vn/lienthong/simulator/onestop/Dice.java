package vn.lienthong.simulator.onestop;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * A seeded random source that knows the questions of this package. {@link Random} because its algorithm is part of its
 * contract: the same month on every Java version.
 */
record Dice(RandomGenerator random) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static Dice of(long seed, long place) {
        return new Dice(new Random((seed * SPREAD + place) * SPREAD));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T pick(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed while picking");
    }
}

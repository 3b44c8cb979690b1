package vn.lienthong.app.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.simulator.Received;

/** How long each lane of a connection was silent, by what its receiver remembers. */
final class Lanes {
    private final Map<String, Integer> laneByKey;

    Lanes(Map<String, Integer> laneByKey) {
        this.laneByKey = Map.copyOf(laneByKey);
    }

    /** The longest silence between two arrivals of the same lane, or after the last one, within the time. */
    Duration longestSilence(List<Received> received, Instant from, Instant to) {
        Map<Integer, Instant> last = new HashMap<>();
        laneByKey.values().forEach(lane -> last.put(lane, from));
        Duration longest = Duration.ZERO;
        for (Received one : received) {
            Integer lane = laneByKey.get(one.ceSubject());
            if (lane == null || one.at().isBefore(from) || one.at().isAfter(to)) {
                continue;
            }
            longest = longer(longest, Duration.between(last.getOrDefault(lane, from), one.at()));
            last.put(lane, one.at());
        }
        for (Instant end : last.values()) {
            longest = longer(longest, Duration.between(end, to));
        }
        return longest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

package vn.lienthong.bench.load;

import java.util.List;

/**
 * One stretch of sending: {@code 200000 0 64} = 200,000 events, as fast as 64 connections allow;
 * {@code 6000 300 64} = 300 a second whatever the answers take.
 *
 * @param rate events a second; 0 = closed loop
 */
record Phase(int count, int rate, int connections) {
    static Phase parse(String line) {
        List<String> parts = List.of(line.strip().split("\\s+"));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("expected '<count> <rate> <connections>', found '" + line + "'");
        }
        return new Phase(
                Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}

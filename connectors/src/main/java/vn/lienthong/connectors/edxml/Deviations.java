package vn.lienthong.connectors.edxml;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Codes of what a producer does otherwise than the standard, read all the same. */
final class Deviations {
    private final Set<String> seen = new TreeSet<>();

    void add(String code) {
        seen.add(code);
    }

    List<String> list() {
        return List.copyOf(seen);
    }
}

package vn.lienthong.connectors.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The name that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The facts of a trouble, with {@code didYouMean} where a known name is near. */
    static Map<String, String> facts(Map<String, String> facts, String wanted, Collection<String> known) {
        Map<String, String> all = new HashMap<>(facts);
        to(wanted, known).ifPresent(name -> all.put("didYouMean", name));
        return all;
    }

    static Optional<String> to(String wanted, Collection<String> known) {
        int most = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .filter(name -> distance(wanted, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(name -> name));
    }

    private static int distance(String a, String b) {
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[last.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + same);
            }
            last = now;
        }
        return last[other.length()];
    }
}

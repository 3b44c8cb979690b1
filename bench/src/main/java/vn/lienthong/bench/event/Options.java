package vn.lienthong.bench.event;

import java.util.HashMap;
import java.util.Map;

/** {@code --key value} pairs of a command line. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    public static Options of(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new IllegalArgumentException("expected --key value, found '" + args[i] + "'");
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        return new Options(values);
    }

    public String text(String key, String byDefault) {
        return values.getOrDefault(key, byDefault);
    }

    public int number(String key, int byDefault) {
        return Integer.parseInt(text(key, Integer.toString(byDefault)));
    }
}

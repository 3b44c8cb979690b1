package vn.lienthong.connectors.provincereport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The store gives no receipt, so ours says which cells it refused, and with which code: {@code A.1=400 A.2=404}. */
final class StoreReceipt {
    private static final String ALL = "all";
    private static final Pattern PAIR = Pattern.compile("([^ =]+)=([^ =]+)");

    private StoreReceipt() {}

    static String write(List<String> refused) {
        return refused.isEmpty() ? ALL : String.join(" ", refused);
    }

    /** Code of the refusal by indicator; empty where nothing is known of what the store said. */
    static Optional<Map<String, String>> refused(Optional<String> receipt) {
        return receipt.map(text -> {
            Map<String, String> refused = new HashMap<>();
            PAIR.matcher(text).results().forEach(pair -> refused.put(pair.group(1), pair.group(2)));
            return refused;
        });
    }
}

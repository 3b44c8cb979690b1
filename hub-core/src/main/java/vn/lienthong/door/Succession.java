package vn.lienthong.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Intake.Known;

/**
 * Identities for messages of one key that bring none of their own: content and predecessor make the identity.
 *
 * <p>So the same request sent twice, also at the same moment, gives the same identities and the ledger takes it in once;
 * while A, B, A sent one after another are three messages, since the second A has another predecessor.
 */
final class Succession {
    private static final int ID_BYTES = 16;

    private Succession() {}

    /** The identity of each arrival in order, whatever their keys; one look into the ledger. */
    static List<Optional<String>> identities(String connection, List<Arrival> arrivals, Intake intake) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            places.computeIfAbsent(arrivals.get(i).key(), key -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        places.forEach((key, indexes) -> counts.put(key, indexes.size()));
        Map<String, List<Known>> newest = intake.newest(connection, counts);
        List<Optional<String>> ids = new ArrayList<>(Collections.nCopies(arrivals.size(), Optional.empty()));
        places.forEach((key, indexes) -> {
            List<Item> items = indexes.stream().map(i -> arrivals.get(i).item()).toList();
            List<Optional<String>> found = identities(items, newest.getOrDefault(key, List.of()));
            for (int n = 0; n < indexes.size(); n++) {
                ids.set(indexes.get(n), found.get(n));
            }
        });
        return ids;
    }

    /** The identity of one arrival by itself; for a repeat, that of the message it repeats. */
    static String identity(String connection, Arrival arrival, Intake intake) {
        String key = arrival.key();
        List<Known> newest = intake.newest(connection, Map.of(key, 1)).getOrDefault(key, List.of());
        return identities(List.of(arrival.item()), newest)
                .get(0)
                .orElseGet(() -> newest.get(0).id());
    }

    /**
     * The identity of each item in order; empty for one that repeats what is there already.
     *
     * @param newest the newest messages of the key in the ledger, oldest of them first; as many as there are items
     */
    static List<Optional<String>> identities(List<Item> items, List<Known> newest) {
        List<Item> once = withoutRepeatsInARow(items);
        int repeated = repeated(once, newest);
        List<Optional<String>> identities = new ArrayList<>(items.size());
        Optional<Known> before = newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(newest.size() - 1));
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean sameAgain = i > 0 && isRepeat(items.get(i - 1), items.get(i));
            if (sameAgain || place++ < repeated) {
                identities.add(Optional.empty());
                continue;
            }
            Item item = items.get(i);
            String predecessor = before.map(Known::id).orElse("");
            String id = item.ownId().orElseGet(() -> identity(item.digest(), predecessor));
            identities.add(Optional.of(id));
            before = Optional.of(new Known(id, item.digest()));
        }
        return identities;
    }

    private static List<Item> withoutRepeatsInARow(List<Item> items) {
        List<Item> once = new ArrayList<>();
        for (Item item : items) {
            if (once.isEmpty() || !isRepeat(once.get(once.size() - 1), item)) {
                once.add(item);
            }
        }
        return once;
    }

    private static boolean isRepeat(Item before, Item item) {
        return before.ownId().equals(item.ownId()) && Arrays.equals(before.digest(), item.digest());
    }

    /** How many of the first items are exactly the newest of the ledger, in their order. */
    private static int repeated(List<Item> items, List<Known> newest) {
        for (int length = Math.min(items.size(), newest.size()); length > 0; length--) {
            if (areTheSame(items.subList(0, length), newest.subList(newest.size() - length, newest.size()))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean areTheSame(List<Item> items, List<Known> newest) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Known known = newest.get(i);
            boolean sameId = item.ownId().map(known.id()::equals).orElse(true);
            if (!sameId || !Arrays.equals(item.digest(), known.digest())) {
                return false;
            }
        }
        return true;
    }

    private static String identity(byte[] digest, String predecessor) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(digest);
            byte[] hash = sha.digest(predecessor.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A message of a request, in the order of the request. */
    record Item(Optional<String> ownId, byte[] digest) {}
}

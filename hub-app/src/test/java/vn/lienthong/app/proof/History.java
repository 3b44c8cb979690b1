package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.simulator.Effect;
import vn.lienthong.simulator.Received;

/** Compares what outside systems remember with what senders have receipts for. */
final class History {
    private final List<Step> receipted;

    /** @param receipted every step with a receipt, each dossier's in the order in which it was handed in */
    History(List<Step> receipted) {
        this.receipted = List.copyOf(receipted);
    }

    /** Every step but the skipped took effect at the portal exactly once, in the order of its dossier. */
    void assertIsThatOfThePortal(List<Effect> effects, Set<String> skippedIds) {
        assertThat(effects.stream().filter(e -> !e.applied()).toList())
                .as("second effects at the portal")
                .isEmpty();
        Map<String, List<Integer>> arrived = new HashMap<>();
        for (Effect e : effects) {
            String text = e.row()
                    .path(e.row().has("NoiDungXuLy") ? "NoiDungXuLy" : "TrichYeuHoSo")
                    .asText();
            arrived.computeIfAbsent(e.maHoSo(), key -> new ArrayList<>()).add(Step.placeIn(text));
        }
        assertSame("portal", arrived, skippedIds);
    }

    /** Every step arrived at the idempotent receiver; without the repeats that it recognises, once and in order. */
    void assertIsThatOfTheWebhook(List<Received> received) {
        Map<String, List<Integer>> arrived = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Received one : received) {
            if (seen.add(one.key())) {
                int place = Integer.parseInt(one.ceId().substring(one.ceId().indexOf('-') + 1));
                arrived.computeIfAbsent(one.ceSubject(), key -> new ArrayList<>())
                        .add(place);
            }
        }
        assertSame("webhook", arrived, Set.of());
    }

    private void assertSame(String where, Map<String, List<Integer>> arrived, Set<String> skippedIds) {
        Map<String, List<Integer>> owed = receipted.stream()
                .filter(s -> !skippedIds.contains(s.id()))
                .collect(Collectors.groupingBy(Step::key, Collectors.mapping(Step::place, Collectors.toList())));
        List<String> differences = new ArrayList<>();
        owed.forEach((key, places) -> {
            List<Integer> came = arrived.getOrDefault(key, List.of());
            if (!came.equals(places)) {
                differences.add(key + " owed " + places + " came " + came);
            }
        });
        assertThat(differences)
                .as("dossiers whose history at the %s is not the accepted one", where)
                .isEmpty();
        assertThat(arrived.keySet()).as("dossiers at the %s", where).isEqualTo(owed.keySet());
    }
}

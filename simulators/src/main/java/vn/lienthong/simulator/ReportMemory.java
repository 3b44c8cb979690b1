package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the reporting system has: values, submissions by number and by idempotency key, locked periods, bad habits. */
final class ReportMemory {
    private static final String RECALLED = "RECALLED";

    private final Map<ReportCellKey, BigDecimal> values = new HashMap<>();
    private final Map<String, ObjectNode> submissions = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> effects = new ArrayList<>();
    private final Set<String> locked = new HashSet<>();
    private final Map<ReportHabit, Double> habits = new EnumMap<>(ReportHabit.class);
    private final Map<ReportCellKey, ReportHabit> ofCells = new HashMap<>();
    private final long seed;
    private Random random;

    ReportMemory(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    synchronized void clear() {
        values.clear();
        submissions.clear();
        numbers.clear();
        effects.clear();
        locked.clear();
        noHabits();
        random = new Random(seed);
    }

    synchronized void habit(ReportHabit habit, double share) {
        habits.put(habit, share);
    }

    /** The habit of one cell. */
    synchronized void habit(ReportHabit habit, ReportCellKey cell) {
        ofCells.put(cell, habit);
    }

    synchronized void noHabits() {
        habits.clear();
        ofCells.clear();
    }

    synchronized void lock(String period, boolean isLocked) {
        if (isLocked) {
            locked.add(period);
        } else {
            locked.remove(period);
        }
    }

    synchronized boolean isLocked(String period) {
        return locked.contains(period);
    }

    synchronized void edit(ReportCellKey cell, @Nullable BigDecimal value) {
        put(cell, value);
    }

    synchronized Map<ReportCellKey, BigDecimal> values() {
        return Map.copyOf(values);
    }

    synchronized List<String> effects() {
        return List.copyOf(effects);
    }

    /** The number of a submission; one that is known by its key is not taken a second time. */
    synchronized String take(String key, ObjectNode submission) {
        String known = numbers.get(key);
        if (known != null) {
            return known;
        }
        String number = "SUB-" + (numbers.size() + 1);
        numbers.put(key, number);
        ObjectNode kept = judged(submission);
        effects.add(kept.path("report").asText());
        submissions.put(number, kept);
        return number;
    }

    /** Takes back what a submission brought. */
    synchronized void recall(String number) {
        ObjectNode known = Objects.requireNonNull(submissions.get(number));
        if (!known.path("state").asText().equals(RECALLED)) {
            effects.add(known.path("report").asText() + "/" + RECALLED);
        }
        known.put("state", RECALLED);
        known.withArray("items").forEach(item -> {
            ((ObjectNode) item).put("result", RECALLED);
            store(
                    new ReportCellKey(
                            item.path("orgCode").asText(),
                            known.path("periodId").asText(),
                            item.path("indicatorCode").asText()),
                    null);
        });
    }

    synchronized Optional<ObjectNode> submission(String number) {
        return Optional.ofNullable(submissions.get(number));
    }

    /** Every cell that is asked for, with null where nothing stands. */
    synchronized ArrayNode shown(String organisation, String period, Set<String> indicators) {
        ArrayNode shown = Json.object().arrayNode();
        for (String indicator : indicators) {
            if (!strikes(ReportHabit.HIDES)) {
                shown.add(Json.object()
                        .put("indicatorCode", indicator)
                        .put("orgCode", organisation)
                        .put("value", values.get(new ReportCellKey(organisation, period, indicator))));
            }
        }
        return shown;
    }

    private ObjectNode judged(ObjectNode submission) {
        ArrayNode items = Json.object().arrayNode();
        int taken = 0;
        for (JsonNode value : submission.path("values")) {
            boolean refused = strikes(ReportHabit.REFUSES);
            taken += refused ? 0 : 1;
            ObjectNode item = Json.object()
                    .put("indicatorCode", value.path("indicatorCode").asText())
                    .put("orgCode", value.path("orgCode").asText())
                    .put("result", refused ? "REJECTED" : "ACCEPTED");
            items.add(refused ? item.put("code", "DATA_ERROR") : item);
            if (!refused) {
                store(submission.path("periodId").asText(), value);
            }
        }
        String state = taken == 0 && !items.isEmpty() ? "REJECTED" : "ACCEPTED";
        ObjectNode kept = Json.object()
                .put("state", state)
                .put("periodId", submission.path("periodId").asText())
                .put(
                        "report",
                        submission.path("formCode").asText() + "/"
                                + submission.path("orgCode").asText() + "/"
                                + submission.path("periodId").asText() + "/"
                                + submission.path("revision").asText());
        kept.set("items", items);
        return kept;
    }

    /** Writes one cell of a system that takes one at a time; false where it refuses the cell. */
    synchronized boolean write(ReportCellKey cell, @Nullable BigDecimal number) {
        if (strikes(ReportHabit.REFUSES)) {
            return false;
        }
        Optional<BigDecimal> before = Optional.ofNullable(values.get(cell));
        store(cell, number);
        Optional<BigDecimal> after = Optional.ofNullable(values.get(cell));
        if (!before.map(BigDecimal::stripTrailingZeros).equals(after.map(BigDecimal::stripTrailingZeros))) {
            effects.add(cell.organisation() + "/" + cell.period() + "/" + cell.indicator());
        }
        return true;
    }

    private void store(String period, JsonNode value) {
        ReportCellKey cell = new ReportCellKey(
                value.path("orgCode").asText(),
                period,
                value.path("indicatorCode").asText());
        store(cell, value.path("value").isNumber() ? value.path("value").decimalValue() : null);
    }

    private void store(ReportCellKey cell, @Nullable BigDecimal number) {
        boolean nothing = number == null || number.signum() == 0;
        ReportHabit own = ofCells.get(cell);
        if (own == ReportHabit.KEEPS_STALE
                || strikes(ReportHabit.KEEPS_STALE)
                || (nothing && strikes(ReportHabit.SKIPS_ZERO))) {
            return;
        }
        if (number != null && (own == ReportHabit.ROUNDS || strikes(ReportHabit.ROUNDS))) {
            put(cell, number.setScale(0, RoundingMode.HALF_UP));
            return;
        }
        put(cell, number);
    }

    private void put(ReportCellKey cell, @Nullable BigDecimal value) {
        if (value == null) {
            values.remove(cell);
        } else {
            values.put(cell, value);
        }
    }

    private boolean strikes(ReportHabit habit) {
        double share = habits.getOrDefault(habit, 0.0);
        return share > 0 && random.nextDouble() < share;
    }
}

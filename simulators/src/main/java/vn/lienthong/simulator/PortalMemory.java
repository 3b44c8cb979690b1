package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dossiers that the portal knows, with their progress, and the order in which all of it came. */
final class PortalMemory {
    static final String SYNC = "DongBoHoSoMC";
    static final String PROGRESS = "CapNhatTienDoHoSoMC";

    /** ASSUMED: clients send ten at a time, so more is refused (domain sections 3.1, 9.1). */
    static final int MOST_PROGRESS_ROWS = 10;

    private final Clock clock;
    private final PortalFields fields;
    private final Log<Effect> effects;
    private final Map<String, Held> dossiers = new HashMap<>();

    PortalMemory(Clock clock, PortalFields fields, int limit) {
        this.clock = clock;
        this.fields = fields;
        this.effects = new Log<>(limit);
    }

    /** All rows or none (ASSUMED). */
    synchronized PortalAnswer synchronise(List<JsonNode> rows, boolean updating) {
        for (JsonNode row : rows) {
            Optional<PortalAnswer> refusal = fields.refusalOfDossier(row);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            boolean known = dossiers.containsKey(numberOf(row));
            if (known && !updating) {
                return PortalAnswer.exists();
            }
            if (!known && updating) {
                return PortalAnswer.noSuchDossier();
            }
        }
        rows.forEach(row -> store((ObjectNode) row, updating));
        return PortalAnswer.ok();
    }

    /** All rows or none (ASSUMED). */
    synchronized PortalAnswer progress(List<JsonNode> rows) {
        if (rows.size() > MOST_PROGRESS_ROWS) {
            return PortalAnswer.tooManyRows(MOST_PROGRESS_ROWS);
        }
        for (JsonNode row : rows) {
            Optional<PortalAnswer> refusal = fields.refusalOfProgress(row);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!dossiers.containsKey(numberOf(row))) {
                return PortalAnswer.noSuchDossier();
            }
        }
        rows.forEach(row -> append((ObjectNode) row));
        return PortalAnswer.ok();
    }

    /** Does what a twin of the call would have done, unless it is done already. */
    synchronized void asATwin(String service, List<JsonNode> rows) {
        if (service.equals(SYNC)) {
            synchronise(rows, false);
            return;
        }
        List<JsonNode> unknown = rows.stream().filter(row -> !stands(row)).toList();
        progress(unknown);
    }

    synchronized Optional<ObjectNode> dossier(String number) {
        return Optional.ofNullable(dossiers.get(number)).map(Held::asJson);
    }

    synchronized int size() {
        return dossiers.size();
    }

    Log<Effect> effects() {
        return effects;
    }

    synchronized void clear() {
        dossiers.clear();
        effects.clear();
    }

    private void store(ObjectNode row, boolean updating) {
        String number = numberOf(row);
        StoredRow stored = new StoredRow(row);
        Held held = dossiers.get(number);
        boolean applied = held == null || !held.current.equals(stored);
        if (held == null) {
            dossiers.put(number, new Held(stored));
        } else {
            held.current = stored;
        }
        note(SYNC, number, updating, stored, applied);
    }

    private void append(ObjectNode row) {
        String number = numberOf(row);
        Held held = dossiers.get(number);
        StoredRow stored = new StoredRow(row);
        boolean applied = held != null && held.steps.putIfAbsent(StepKey.of(row), stored) == null;
        note(PROGRESS, number, false, stored, applied);
    }

    private void note(String service, String number, boolean updating, StoredRow stored, boolean applied) {
        effects.add(n -> new Effect(n, service, number, updating, stored, clock.instant(), applied));
    }

    private boolean stands(JsonNode row) {
        Held held = dossiers.get(numberOf(row));
        return held != null && held.steps.containsKey(StepKey.of(row));
    }

    private static String numberOf(JsonNode row) {
        return row.path(PortalFields.NUMBER).asText();
    }

    /** What makes two progress rows of a dossier the same step (domain section 9.2). */
    private record StepKey(String moment, String status) {
        static StepKey of(JsonNode row) {
            return new StepKey(
                    row.path(PortalFields.MOMENT).asText(),
                    row.path(PortalFields.STATUS).asText());
        }
    }

    private static final class Held {
        private StoredRow current;
        private final Map<StepKey, StoredRow> steps = new LinkedHashMap<>();

        Held(StoredRow current) {
            this.current = current;
        }

        ObjectNode asJson() {
            ObjectNode json = current.json();
            ArrayNode rows = json.putArray("TienDo");
            new ArrayList<>(steps.values()).forEach(step -> rows.add(step.json()));
            return json;
        }
    }
}

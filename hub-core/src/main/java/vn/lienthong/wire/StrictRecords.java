package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;

/** Reads JSON trees that the hub built from foreign data, as strictly as what a sender gives. Safe for many threads. */
public final class StrictRecords {
    private final StrictJson json = new StrictJson();
    private final CanonicalTypes types = new CanonicalTypes();
    private final MessageProblems problems = new MessageProblems(json);

    /**
     * Reads a tree as a message of a type.
     *
     * @param type as on the wire, {@code vn.lienthong.dossier.v1}
     * @throws IllegalArgumentException when there is no such type
     */
    public Reading read(String type, JsonNode data) {
        Class<? extends CanonicalMessage> record =
                types.find(type).orElseThrow(() -> new IllegalArgumentException("no canonical type " + type));
        try {
            return new Reading(Optional.of(json.value(data, record)), List.of());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            List<FieldProblem> found = problems.of(type, record, data, "");
            return new Reading(Optional.empty(), found.isEmpty() ? List.of(FieldProblem.of("", "invalid")) : found);
        }
    }

    /**
     * Reads a tree as a record that is no message.
     *
     * @throws HubFailure {@code MESSAGE_INVALID} with everything that is wrong, by JSON pointers below {@code path}
     */
    public <T> T value(JsonNode data, Class<T> record, String path) {
        try {
            return json.value(data, record);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Neither goes on: they may quote what stands there.
            RecordRefusals refusals = new RecordRefusals(json);
            refusals.look(data, record, path);
            List<FieldProblem> found = refusals.precise().isEmpty() ? refusals.vague() : refusals.precise();
            throw new HubFailure(
                    FailureCode.MESSAGE_INVALID, found.isEmpty() ? List.of(FieldProblem.of(path, "invalid")) : found);
        }
    }

    /** Why one value by itself is none of its type; empty when it is one. */
    public Optional<FieldProblem> refusal(JsonNode value, Class<?> type) {
        RecordRefusals refusals = new RecordRefusals(json);
        refusals.look(value, type, "");
        return refusals.precise().stream()
                .findFirst()
                .or(() -> refusals.vague().stream().findFirst());
    }

    /** The message, or else everything that is wrong, by JSON pointers into the tree. */
    public record Reading(Optional<CanonicalMessage> message, List<FieldProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}

package vn.lienthong.failure;

import java.util.Map;

/**
 * One thing wrong with one field, without the field's value.
 *
 * @param path where, as a JSON pointer: {@code /data/applicant/name}; the empty path is the whole body
 * @param reason code of the reason, e.g. {@code missing}; sentence and remedy stand in the text catalogue under
 *     {@code field.<reason>} and {@code field.<reason>.remedy}
 * @param facts what the sentence needs, e.g. {@code expected} → {@code 12 digits}; never personal data, never the value
 */
public record FieldProblem(String path, String reason, Map<String, String> facts) {
    public FieldProblem {
        facts = Map.copyOf(facts);
    }

    public static FieldProblem of(String path, String reason) {
        return new FieldProblem(path, reason, Map.of());
    }

    public static FieldProblem of(String path, String reason, String fact, String value) {
        return new FieldProblem(path, reason, Map.of(fact, value));
    }
}

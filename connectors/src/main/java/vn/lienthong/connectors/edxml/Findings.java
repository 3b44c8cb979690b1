package vn.lienthong.connectors.edxml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FieldProblem;

/**
 * What is wrong with a package, in the words of the checkers on the axis (domain section 1.8): the kind of mistake and the
 * path of the element, {@code N.MessageHeader.From.OrganId}. {@code N} missing, {@code R} out of range, {@code M}
 * mismatch, {@code T} wrong type.
 */
final class Findings {
    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, FieldProblem> found = new LinkedHashMap<>();

    /** Remembers which element a field of the canonical message comes from. */
    void comesFrom(String pointer, String element) {
        elements.put(pointer, element);
    }

    void add(String kind, String element, String reason, Map<String, String> facts) {
        found.putIfAbsent(element, new FieldProblem(kind + "." + element, reason, facts));
    }

    /** A problem that says its kind itself. */
    void add(FieldProblem problem) {
        found.putIfAbsent(problem.path().substring(2), problem);
    }

    /** A problem of the canonical message, told by the element that it comes from. */
    void translated(FieldProblem problem) {
        add(kindOf(problem.reason()), elementOf(problem.path()), problem.reason(), problem.facts());
    }

    List<FieldProblem> list() {
        return List.copyOf(found.values());
    }

    private String elementOf(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String element = elements.get(at);
            if (element != null) {
                return element;
            }
        }
        return "MessageHeader";
    }

    private static String kindOf(String reason) {
        return switch (reason) {
            case "missing", "blank" -> "N";
            case "length", "too_many", "number_range", "date_range", "unknown_value" -> "R";
            default -> "T";
        };
    }
}

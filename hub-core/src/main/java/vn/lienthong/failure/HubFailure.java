package vn.lienthong.failure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something went wrong in a way that somebody must be told: what, to which thing, why. */
public final class HubFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final transient Map<String, String> facts;
    private final transient List<FieldProblem> problems;

    public HubFailure(
            FailureCode code, Map<String, String> facts, List<FieldProblem> problems, @Nullable Throwable cause) {
        super(describe(code, facts, problems), cause);
        this.code = code;
        this.facts = Map.copyOf(facts);
        this.problems = List.copyOf(problems);
    }

    public HubFailure(FailureCode code, Map<String, String> facts) {
        this(code, facts, List.of(), null);
    }

    public HubFailure(FailureCode code, List<FieldProblem> problems) {
        this(code, Map.of(), problems, null);
    }

    public HubFailure(FailureCode code) {
        this(code, Map.of(), List.of(), null);
    }

    public FailureCode code() {
        return code;
    }

    /** What the sentence of the code needs; never personal data. */
    public Map<String, String> facts() {
        return facts;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    private static String describe(FailureCode code, Map<String, String> facts, List<FieldProblem> problems) {
        String where = problems.stream()
                .map(p -> p.path() + " " + p.reason() + (p.facts().isEmpty() ? "" : " " + p.facts()))
                .collect(Collectors.joining("; "));
        return code + (facts.isEmpty() ? "" : " " + facts) + (where.isEmpty() ? "" : ": " + where);
    }
}

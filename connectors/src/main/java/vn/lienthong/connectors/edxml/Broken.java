package vn.lienthong.connectors.edxml;

import java.util.Map;
import vn.lienthong.failure.FieldProblem;

/** The package cannot be read on; carries the one problem that says why. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    Broken(FieldProblem problem) {
        super(problem.path() + " " + problem.reason());
        this.problem = problem;
    }

    static Broken of(String path, String reason) {
        return new Broken(FieldProblem.of(path, reason));
    }

    static Broken of(String path, String reason, Map<String, String> facts) {
        return new Broken(new FieldProblem(path, reason, facts));
    }

    FieldProblem problem() {
        return problem;
    }
}

package vn.lienthong.mapping;

import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Incoming;
import vn.lienthong.failure.FieldProblem;

/**
 * What became of one row.
 *
 * @param incoming the message; empty when {@code problems} is not
 * @param problems every reason why the row cannot be a message; {@code path} is the column where one is to blame, else the
 *     canonical field. Never the value
 * @param touches which rule made which field from which columns, in the order of the file; holds values, so it is for the
 *     person who tries a mapping and is never kept
 */
public record Mapped(Optional<Incoming> incoming, List<FieldProblem> problems, List<Touch> touches) {
    public Mapped {
        problems = List.copyOf(problems);
        touches = List.copyOf(touches);
    }
}

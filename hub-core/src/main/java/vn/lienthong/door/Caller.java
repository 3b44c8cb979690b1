package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Who stands at the door.
 *
 * @param door where it stands: http, push, queue, route, source
 * @param name of the client, kept with every message it hands in
 * @param sources connections that it may send for
 */
public record Caller(String door, String name, Set<String> sources) {
    public Caller {
        sources = Set.copyOf(sources);
    }

    /**
     * @param path where the source is named, as a JSON pointer
     * @throws HubFailure {@code FORBIDDEN} when this caller may not send for it
     */
    void requireSource(String source, String path) {
        if (!sources.contains(source)) {
            throw new HubFailure(
                    FailureCode.FORBIDDEN,
                    Map.of("what", "source " + source),
                    List.of(FieldProblem.of(path, "source_not_yours")),
                    null);
        }
    }
}

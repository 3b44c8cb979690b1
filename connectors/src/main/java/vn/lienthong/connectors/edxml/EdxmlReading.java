package vn.lienthong.connectors.edxml;

import java.util.List;
import java.util.Optional;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;

/**
 * What was read of a package.
 *
 * @param message an official document or a document status; empty when there are problems
 * @param problems everything that is wrong, each path with its kind before it: {@code N.MessageHeader.From.OrganId}
 * @param deviations codes of what the producer does otherwise than the standard, read all the same
 */
public record EdxmlReading(Optional<CanonicalMessage> message, List<FieldProblem> problems, List<String> deviations) {
    public EdxmlReading {
        problems = List.copyOf(problems);
        deviations = List.copyOf(deviations);
    }
}

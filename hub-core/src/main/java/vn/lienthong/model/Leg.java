package vn.lienthong.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way that a message goes: to a connection, for some of the offices that the message is addressed to.
 *
 * @param offices codes as the message writes them; none: it goes there whoever it is addressed to
 */
public record Leg(String connection, List<OrgCode> offices) {
    public Leg {
        offices = List.copyOf(offices);
    }

    public static Leg to(String connection) {
        return new Leg(connection, List.of());
    }

    /** The offices in one line, as they are kept; none where there are none. A code has no blank in it. */
    public static Optional<String> text(Collection<OrgCode> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : Optional.of(offices.stream().map(OrgCode::value).collect(Collectors.joining(" ")));
    }

    public static List<OrgCode> offices(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(OrgCode::of).toList();
    }
}

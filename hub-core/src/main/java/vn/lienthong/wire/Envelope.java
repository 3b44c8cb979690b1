package vn.lienthong.wire;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.connector.Parcel;
import vn.lienthong.model.OrgCode;

/** The attributes of a stored message on its way out. */
public record Envelope(
        String source, String id, String type, String subject, Instant time, Map<String, String> extensions) {
    public Envelope {
        extensions = Map.copyOf(extensions);
    }

    public static Envelope of(Parcel<?> parcel) {
        return new Envelope(
                parcel.source(), parcel.id(), parcel.type(), parcel.key(), parcel.acceptedAt(), successors(parcel));
    }

    /** {@code successors: H62.05=H44.05}: the message itself keeps the code that its sender wrote. */
    private static Map<String, String> successors(Parcel<?> parcel) {
        Map<OrgCode, OrgCode> succeeded = parcel.successions().succeeded();
        return succeeded.isEmpty()
                ? Map.of()
                : Map.of(
                        "successors",
                        succeeded.entrySet().stream()
                                .map(office -> office.getKey() + "=" + office.getValue())
                                .collect(Collectors.joining(",")));
    }
}

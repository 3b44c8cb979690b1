package vn.lienthong.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Leg;

/**
 * A message that passed every check of a door and asks to be accepted.
 *
 * @param source connection that sent it; with {@code id} its identity
 * @param type CloudEvents type
 * @param key business key, CloudEvents subject
 * @param eventTime CloudEvents time
 * @param extensions CloudEvents extensions as JSON, e.g. {@code traceparent}
 * @param payload canonical JSON
 * @param digest of type, key and payload: what "the same content" means
 * @param actor client that handed it in
 * @param flags remarks that refuse nothing, e.g. an unusual status transition; null when there are none
 * @param legs connections that are to have it, and for whom
 */
public record Submission(
        String source,
        String id,
        String type,
        String key,
        @Nullable Instant eventTime,
        @Nullable String extensions,
        byte[] payload,
        byte[] digest,
        String actor,
        @Nullable String flags,
        List<Leg> legs) {
    /** Source of what the hub itself says. */
    public static final String OURSELVES = "lien-thong";

    public Submission {
        legs = List.copyOf(legs);
    }
}

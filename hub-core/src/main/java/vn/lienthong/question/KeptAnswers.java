package vn.lienthong.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers that may be given again, where the entitlements allow it. The time that is allowed now counts, whatever it was when
 * the answer was kept.
 */
final class KeptAnswers {
    private final AnswerCache cache;
    private final QuestionKeys keys;
    private final Clock clock;
    private final AnswerForm form = new AnswerForm();

    KeptAnswers(AnswerCache cache, QuestionKeys keys, Clock clock) {
        this.cache = cache;
        this.keys = keys;
        this.clock = clock;
    }

    /** The whole answer; what of it may be seen is decided anew for each question. */
    Optional<KeptAnswer> find(Inquiry inquiry, Permission permission) {
        Duration allowed = permission.service().cache();
        if (allowed.isZero()) {
            return Optional.empty();
        }
        String key = key(inquiry, permission);
        Instant oldest = clock.instant().minus(allowed);
        return cache.find(key)
                .filter(kept -> kept.knownAt().isAfter(oldest))
                .flatMap(kept -> keys.open(context(key, kept.knownAt()), kept.sealed())
                        .map(clear -> new KeptAnswer(form.tree(clear), kept.knownAt())));
    }

    void keep(Inquiry inquiry, Permission permission, ObjectNode whole, Instant knownAt) {
        Duration allowed = permission.service().cache();
        if (!allowed.isZero()) {
            String key = key(inquiry, permission);
            byte[] sealed = keys.seal(context(key, knownAt), form.bytes(whole));
            cache.keep(key, new AnswerCache.Kept(sealed, knownAt), allowed);
        }
    }

    private String key(Inquiry inquiry, Permission permission) {
        String question = new String(form.bytes(inquiry.question()), StandardCharsets.UTF_8);
        String whole = permission.service().connection() + "\n" + inquiry.kind() + "\n" + question;
        return HexFormat.of().formatHex(keys.hash("cache", whole));
    }

    // Neither can be moved to another question nor be made younger.
    private static String context(String key, Instant knownAt) {
        return key + " " + knownAt;
    }

    /** What the service said, and when. */
    record KeptAnswer(ObjectNode answer, Instant knownAt) {}
}

package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the doors refused: when, whose, why; never the body. A flood of refusals is kept in part only, and old ones are
 * forgotten, so that refused requests cannot fill the disk.
 */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int LONGEST_DETAIL = 2000;
    private static final int MOST_A_SECOND = 50;
    private static final int MOST_ROWS = 500_000;
    private static final int FORGET_EVERY = 1000;
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final Clock clock;
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger inSecond = new AtomicInteger();
    private final AtomicInteger untilForgetting = new AtomicInteger(1);

    Refusals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Kept if there is room in this second and the ledger can be reached; the refusal itself stands in any case. */
    public void record(@Nullable String source, @Nullable String actor, String code, String detail) {
        Instant now = clock.instant();
        if (!hasRoom(now.getEpochSecond())) {
            return;
        }
        String printable = detail.replaceAll("\\p{Cntrl}", " ");
        try {
            database.update(
                    "insert into refusal (at, source, actor, code, detail) values (?, ?, ?, ?, ?)",
                    now,
                    source,
                    actor,
                    code,
                    printable.substring(0, Math.min(printable.length(), LONGEST_DETAIL)));
            forgetOld(now);
        } catch (LedgerUnavailable | LedgerFault e) {
            LOG.debug("a refusal was not kept", e);
        }
    }

    private boolean hasRoom(long now) {
        if (second.getAndSet(now) != now) {
            inSecond.set(0);
        }
        return inSecond.incrementAndGet() <= MOST_A_SECOND;
    }

    private void forgetOld(Instant now) {
        if (untilForgetting.decrementAndGet() == 0) {
            untilForgetting.set(FORGET_EVERY);
            database.update(
                    "delete from refusal where at < ? or no <= (select max(no) from refusal) - ?",
                    now.minus(KEPT),
                    MOST_ROWS);
        }
    }
}

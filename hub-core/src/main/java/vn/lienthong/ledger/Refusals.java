package vn.lienthong.ledger;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What the doors refused: when, whose, why; never the body. */
public final class Refusals {
    private static final int LONGEST_DETAIL = 2000;
    private final Database database;
    private final Clock clock;

    Refusals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void record(@Nullable String source, @Nullable String actor, String code, String detail) {
        database.update(
                "insert into refusal (at, source, actor, code, detail) values (?, ?, ?, ?, ?)",
                clock.instant(),
                source,
                actor,
                code,
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }
}

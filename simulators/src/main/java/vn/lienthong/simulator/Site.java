package vn.lienthong.simulator;

import java.util.Optional;

/** What one outside system does with a call; faults and HTTP are not its business. */
interface Site {

    /** Reads the call without doing anything, so that a fault can still come between. */
    Work read(Call call);

    /** Answers a question of an observer below {@code /__sim}; empty when there is no such page. */
    Optional<Answer> observe(Call call);

    /** Forgets everything. */
    void reset();
}

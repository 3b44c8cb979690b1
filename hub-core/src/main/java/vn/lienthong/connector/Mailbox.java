package vn.lienthong.connector;

import java.util.List;
import vn.lienthong.failure.FieldProblem;

/**
 * A source that keeps what it has for us until we say that it is safe: list, fetch, hand over, confirm. It may be stopped
 * at any moment: what was not confirmed is still there and comes again.
 */
public interface Mailbox {

    /**
     * Takes what waits there, oldest first, and confirms each when it is durable. One that cannot be fetched does not keep
     * the others waiting.
     *
     * @throws SourceTrouble when the source cannot be read now, or when some could not be fetched
     */
    void read(Http http, Letters letters);

    /** Takes what a mailbox gives. */
    interface Letters {

        /** Where large bytes go that came with a letter. */
        Contents contents();

        /** When it returns the letter is durable: accepted, or set aside with the reason. The same one twice is one. */
        void take(Letter letter);

        /**
         * Sets aside what is no message. When it returns that is durable.
         *
         * @param row what a person needs to find it again; no personal value
         */
        void setAside(Row row, List<FieldProblem> problems);

        /** Whether the reading should end early: the hub stops, or another node has taken over. */
        boolean enough();
    }
}

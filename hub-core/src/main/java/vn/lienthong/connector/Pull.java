package vn.lienthong.connector;

import java.util.List;

/**
 * A source that the hub reads when it is due: a table, a folder, a service. It may be stopped at any moment and is asked
 * again from the last bookmark taken, so it must give the same rows again from there, or newer ones.
 */
public interface Pull {

    /**
     * Reads what is new since {@code from}, oldest first, and hands it over in portions. Never holds the whole source in
     * memory. Returns when there is nothing more for now.
     *
     * @throws SourceTrouble when the source cannot be read now or is not as it was declared
     */
    void read(Bookmark from, Http http, Rows rows);

    /** Takes what a source gives. */
    interface Rows {
        /**
         * Takes the next rows. When it returns they are durable, each accepted or set aside with its reason, and so is
         * {@code after}: the reading goes on from there next time.
         */
        void take(List<Row> portion, Bookmark after);

        /**
         * Hears of the columns that all rows of a file have, before the first of them is handed over.
         *
         * @throws SourceTrouble when a column is missing that each row needs; nothing of the file is to be handed over then
         */
        default void begins(String file, List<String> columns) {}

        /** Whether what is taken is kept. A trial keeps nothing: a source that gives things once must leave them where they are. */
        default boolean keeps() {
            return true;
        }

        /** Whether the reading should end early: the hub stops, or another node has taken over. */
        boolean enough();
    }
}

package vn.lienthong.ledger;

/** Numbers of questions, taken from the database a hundred at a time: asking for each would cost each question a way. */
final class QuestionNumbers {
    private static final int AT_ONCE = 100;

    private final Database database;
    private long next;
    private long end;

    QuestionNumbers(Database database) {
        this.database = database;
    }

    synchronized long next() {
        if (next == end) {
            next = database.query("select nextval('question_number')", r -> r.getLong(1))
                    .get(0);
            end = next + AT_ONCE;
        }
        return next++;
    }
}

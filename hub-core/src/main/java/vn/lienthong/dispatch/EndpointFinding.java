package vn.lienthong.dispatch;

import java.time.Duration;
import java.util.Optional;

/** What one round learns of the endpoint that it sends to: whether it answers, and if not, why and for how long. */
final class EndpointFinding {
    /** So many answers lost in a row, over however many rounds and messages, mean that the endpoint is down. */
    static final int LOST_ANSWERS_MEAN_DOWN = 3;

    private OrderReport.Verdict verdict = OrderReport.Verdict.ANSWERED;
    private String signal = "";
    private long retryAfterMillis;
    private int attempted;
    private int lostInARow;

    EndpointFinding(int lostBefore) {
        this.lostInARow = lostBefore;
    }

    boolean answers() {
        return verdict == OrderReport.Verdict.ANSWERED;
    }

    boolean losesManyAnswers() {
        return lostInARow >= LOST_ANSWERS_MEAN_DOWN;
    }

    void called(boolean answerLost) {
        lostInARow = answerLost ? lostInARow + 1 : 0;
    }

    /** One delivery was tried, and what came of it says something of the endpoint. */
    void attempted() {
        attempted++;
    }

    void isDown(String why, Optional<Duration> retryAfter) {
        verdict = OrderReport.Verdict.DOWN;
        signal = why;
        retryAfterMillis = retryAfter.map(Duration::toMillis).orElse(0L);
    }

    void isMisconfigured(String what) {
        verdict = OrderReport.Verdict.MISCONFIGURED;
        signal = what;
    }

    OrderReport report(WorkOrder order, boolean more) {
        return new OrderReport(
                order.lane(), order.number(), verdict, attempted, more, retryAfterMillis, lostInARow, signal);
    }
}

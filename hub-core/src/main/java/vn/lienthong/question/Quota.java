package vn.lienthong.question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Questions;

/** So many questions of a service a day for each officer, on all nodes together; a new day begins at midnight here. */
final class Quota {
    private final Questions questions;

    Quota(Questions questions) {
        this.questions = questions;
    }

    /** @throws HubFailure {@code TOO_MANY_REQUESTS} with the moment from which on there are new ones */
    void take(Permission permission, Instant at) {
        LocalDate today = LocalTimes.day(at);
        String service = permission.service().kind().service();
        int most = permission.service().quota();
        if (questions.takeFromQuota(today, service, permission.officer().account(), most)) {
            return;
        }
        Instant end = LocalTimes.endOf(today);
        Map<String, String> facts =
                Map.of("expected", Integer.toString(most), "service", service, "until", LocalTimes.minute(end));
        throw new HubFailure(
                FailureCode.TOO_MANY_REQUESTS,
                Map.of("retryAfter", Long.toString(Duration.between(at, end).toSeconds() + 1)),
                List.of(new FieldProblem("/officer", "quota_of_officer", facts)),
                null);
    }
}

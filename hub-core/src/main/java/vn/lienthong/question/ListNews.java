package vn.lienthong.question;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.QuestionLists;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Leg;
import vn.lienthong.model.QuestionsAnswered;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/**
 * Tells the system that asked when its list has ended, by a message that is delivered like any other: it needs no looking
 * whether later answers are there. Each end is told once, whatever happens to this node in between. Looked at by one thread.
 */
public final class ListNews {
    private static final int AT_ONCE = 100;

    private final Supplier<Configuration> configuration;
    private final Ledger ledger;
    private final Clock clock;
    private final Canonical canonical = Canonical.standard();

    public ListNews(Supplier<Configuration> configuration, Ledger ledger, Clock clock) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Tells of every list that has ended since it was last called. */
    public void tell() {
        for (QuestionLists.Ended ended : ledger.questionLists().untold(AT_ONCE)) {
            Optional<String> to = configuration.get().entitlements().findAnswersTo(ended.client());
            to.ifPresent(connection -> hand(ended, connection));
            ledger.questionLists().told(ended.list(), clock.instant());
        }
    }

    private void hand(QuestionLists.Ended ended, String connection) {
        QuestionLists.Standing standing = ended.standing();
        QuestionsAnswered message = new QuestionsAnswered(
                ended.list().toString(),
                standing.service(),
                ended.client(),
                QuestionsAnswered.State.valueOf(standing.state()),
                standing.total(),
                standing.found(),
                standing.notFound(),
                standing.failed(),
                standing.state().equals("STOPPED") ? standing.detail() : null,
                ended.at());
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        // Handed in twice under one identity it is one message.
        ledger.intake()
                .accept(new Submission(
                        Submission.OURSELVES,
                        "questions/" + message.key(),
                        type,
                        message.key(),
                        null,
                        null,
                        payload,
                        Digest.of(type, message.key(), payload),
                        ended.client(),
                        null,
                        List.of(Leg.to(connection))));
    }
}

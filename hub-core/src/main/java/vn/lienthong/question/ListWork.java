package vn.lienthong.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.QuestionLists;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;

/** Asks the questions of lists one by one, as the entitlements of now allow, and says what becomes of each. */
final class ListWork {
    static final Duration FIRST_AGAIN = Duration.ofMinutes(1);
    private static final Duration LAST_AGAIN = Duration.ofHours(6);
    private static final Duration GIVES_UP = Duration.ofDays(30);
    /** Longer than any question takes; after it a node that claimed one is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final long USUAL_REST = 60;
    private static final int LONGEST_DETAIL = 200;

    private final QuestionDoor door;
    private final Supplier<Configuration> configuration;
    private final QuestionLists lists;
    private final ListSeals seals;
    private final ListReader reader = new ListReader();
    private final AnswerForm form = new AnswerForm();
    private final Clock clock;

    ListWork(
            QuestionDoor door,
            Supplier<Configuration> configuration,
            QuestionLists lists,
            ListSeals seals,
            Clock clock) {
        this.door = door;
        this.configuration = configuration;
        this.lists = lists;
        this.seals = seals;
        this.clock = clock;
    }

    boolean askNext() {
        Instant now = clock.instant();
        Optional<QuestionLists.Claimed> claimed = lists.claim(now, now.plus(CLAIM));
        claimed.ifPresent(this::ask);
        return claimed.isPresent();
    }

    private void ask(QuestionLists.Claimed claimed) {
        Optional<Client> client = configuration.get().findClient(claimed.client());
        try {
            Optional<Inquiry> inquiry = inquiry(claimed);
            if (client.isEmpty() || inquiry.isEmpty()) {
                // The client is gone from the file, or the secret is not the one that sealed it.
                lists.stop(claimed.list(), client.isEmpty() ? "unknown_client" : "not_readable", clock.instant());
                return;
            }
            told(claimed, door.ask(client.get(), inquiry.get(), Line.Pace.PATIENT));
        } catch (HubFailure e) {
            failed(claimed, e);
        }
    }

    private Optional<Inquiry> inquiry(QuestionLists.Claimed claimed) {
        return QuestionKind.ofService(claimed.service())
                .flatMap(kind -> seals.openWhy(claimed.list(), claimed.why())
                        .flatMap(why -> seals.openQuestion(claimed.list(), claimed.place(), claimed.question())
                                .map(question -> reader.inquiry(kind, why, question))));
    }

    private void told(QuestionLists.Claimed claimed, Told told) {
        Instant now = clock.instant();
        switch (told.state()) {
            case FOUND ->
                lists.settle(
                        claimed,
                        new QuestionLists.Settled(
                                told.state().name(),
                                told.number(),
                                null,
                                told.answer() == null
                                        ? null
                                        : seals.answer(claimed.list(), claimed.place(), form.bytes(told.answer()))),
                        now);
            case NOT_FOUND ->
                lists.settle(claimed, new QuestionLists.Settled(told.state().name(), told.number(), null, null), now);
            case UNFINISHED -> unfinished(claimed, told, now);
        }
    }

    private void unfinished(QuestionLists.Claimed claimed, Told told, Instant now) {
        if (claimed.at().plus(GIVES_UP).isBefore(now)) {
            lists.settle(claimed, new QuestionLists.Settled("FAILED", told.number(), "never_finished", null), now);
            return;
        }
        Duration wait = FIRST_AGAIN.multipliedBy(1L << Math.min(claimed.tries(), 9));
        lists.postpone(claimed, told.state().name(), now.plus(wait.compareTo(LAST_AGAIN) > 0 ? LAST_AGAIN : wait));
    }

    /** Whose fault it is decides: this question's, the moment's, or that of the whole list. */
    private void failed(QuestionLists.Claimed claimed, HubFailure failure) {
        Instant now = clock.instant();
        FailureCode code = failure.code();
        if (code == FailureCode.FORBIDDEN) {
            lists.stop(claimed.list(), detail(failure), now);
        } else if (code.httpStatus() == 429 || code.httpStatus() == 503) {
            long seconds = Long.parseLong(failure.facts().getOrDefault("retryAfter", Long.toString(USUAL_REST)));
            lists.rest(claimed, detail(failure), now, now.plusSeconds(seconds));
        } else {
            lists.settle(claimed, new QuestionLists.Settled("FAILED", null, detail(failure), null), now);
        }
    }

    private static String detail(HubFailure failure) {
        String reasons =
                failure.problems().stream().map(FieldProblem::reason).distinct().collect(Collectors.joining(","));
        String text = reasons.isEmpty() ? failure.code().name() : failure.code().name() + ": " + reasons;
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }
}

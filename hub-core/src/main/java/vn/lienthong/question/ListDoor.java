package vn.lienthong.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.QuestionLists;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;

/**
 * Where systems ask many questions at once, or one whose service has not finished. Each is asked, counted and kept as if it
 * had come alone; how far a list is can be looked at any time, and answers wait sealed for a day.
 */
public final class ListDoor {
    private static final Duration ANSWERS = Duration.ofHours(24);
    private static final Duration ENDED_LISTS = Duration.ofDays(30);
    private static final String BY_CALLER = "STOPPED_BY_CALLER";

    private final QuestionDoor door;
    private final QuestionLists lists;
    private final ListSeals seals;
    private final ListReader reader = new ListReader();
    private final ListWork work;
    private final AnswerForm form = new AnswerForm();
    private final Clock clock;

    ListDoor(
            QuestionDoor door,
            Supplier<Configuration> configuration,
            QuestionLists lists,
            ListSeals seals,
            Clock clock) {
        this.door = door;
        this.lists = lists;
        this.seals = seals;
        this.clock = clock;
        this.work = new ListWork(door, configuration, lists, seals, clock);
    }

    /**
     * Takes a list in; when this returns it is durable and will be worked through, whatever happens to this node.
     *
     * @throws HubFailure with everything that is wrong or not granted; then nothing of it is asked
     */
    public ListStanding submit(Client client, String service, byte[] body) {
        ListReader.Listed listed;
        QuestionKind kind;
        try {
            kind = QuestionKind.ofService(service)
                    .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "service")));
            listed = reader.read(kind, body);
        } catch (HubFailure e) {
            door.refused(client, e);
            throw e;
        }
        door.admit(client, listed.first());
        return standing(client, put(client, kind, listed, null, Duration.ZERO));
    }

    /** A question that was asked and is not finished there: a list of one, the same however often it is asked meanwhile. */
    UUID askAgain(Client client, String service, byte[] body) {
        QuestionKind kind = QuestionKind.ofService(service).orElseThrow();
        ListReader.Listed one = reader.readOne(kind, body);
        return put(client, kind, one, seals.same(client.id(), service, one), ListWork.FIRST_AGAIN);
    }

    private UUID put(
            Client client, QuestionKind kind, ListReader.Listed listed, byte @Nullable [] same, Duration wait) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        List<byte[]> questions = IntStream.range(0, listed.questions().size())
                .mapToObj(place -> seals.question(id, place, listed.questions().get(place)))
                .toList();
        QuestionLists.NewList list =
                new QuestionLists.NewList(id, now, client.id(), kind.service(), seals.why(id, listed.why()), same);
        return lists.put(list, questions, now.plus(wait));
    }

    /**
     * How far a list is.
     *
     * @throws HubFailure {@code NOT_FOUND} for a list of somebody else too
     */
    public ListStanding standing(Client client, UUID list) {
        QuestionLists.Standing found = lists.standing(list, client.id()).orElseThrow(ListDoor::unknown);
        return ListStanding.of(list, found, clock.instant());
    }

    /** Answers behind a place, in the order of the questions; a place without one is still waiting, or was refused. */
    public List<ListAnswer> answers(Client client, UUID list, int after, int limit) {
        requireItsOwn(client, list);
        return lists.settled(list, after, limit).stream()
                .map(item -> answer(list, item))
                .toList();
    }

    private ListAnswer answer(UUID list, QuestionLists.Item item) {
        Optional<byte[]> clear =
                Optional.ofNullable(item.answer()).flatMap(closed -> seals.openAnswer(list, item.place(), closed));
        return new ListAnswer(
                item.place(),
                item.state(),
                item.number(),
                clear.map(form::tree).orElse(null),
                item.settledAt(),
                item.detail());
    }

    /** Asks nothing more of it; what was answered stays. */
    public ListStanding stop(Client client, UUID list) {
        requireItsOwn(client, list);
        lists.stop(list, BY_CALLER, clock.instant());
        return standing(client, list);
    }

    /** Asks one question that is due, of any list. False when none is. */
    public boolean askNext() {
        return work.askNext();
    }

    /** Throws away what has been kept long enough. */
    public void forget() {
        Instant now = clock.instant();
        lists.forget(now.minus(ANSWERS), now.minus(ENDED_LISTS));
    }

    private void requireItsOwn(Client client, UUID list) {
        if (lists.standing(list, client.id()).isEmpty()) {
            throw unknown();
        }
    }

    private static HubFailure unknown() {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "list"));
    }

    /**
     * What came of one question of a list. Prints without the answer.
     *
     * @param place in the list, from 0
     * @param number of the question, to be named in every complaint about it
     * @param answer the fields that were granted; null where there is none, or no longer
     * @param detail code of the failure
     */
    public record ListAnswer(
            int place,
            String state,
            @Nullable String number,
            com.fasterxml.jackson.databind.node.@Nullable ObjectNode answer,
            @Nullable Instant answeredAt,
            @Nullable String detail) {
        @Override
        public String toString() {
            return "ListAnswer[" + place + ", " + state + "]";
        }
    }
}

package vn.lienthong.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Submission;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.BatchItem;
import vn.lienthong.wire.Digest;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventReader;

/** Takes CloudEvents in any form; each event is accepted or refused for itself. */
public final class EventDoor {
    private static final Logger LOG = LoggerFactory.getLogger(EventDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventReader reader;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Doorkeeper keeper;

    public EventDoor(EventReader reader, Supplier<Configuration> configuration, Intake intake, Doorkeeper keeper) {
        this.reader = reader;
        this.configuration = configuration;
        this.intake = intake;
        this.keeper = keeper;
    }

    /**
     * Returns when every event of the request is durable or refused.
     *
     * @param headers names in lower case
     * @throws HubFailure when the request as a whole cannot be read
     */
    public List<Answer> receive(Caller caller, @Nullable String contentType, Map<String, String> headers, byte[] body) {
        List<Answer> answers;
        try {
            answers = answers(caller, contentType, headers, body);
        } catch (RuntimeException e) {
            keeper.refused(caller, Doorkeeper.sourceOf(caller), e);
            throw e;
        }
        answers.forEach(answer -> tell(caller, answer));
        return answers;
    }

    private void tell(Caller caller, Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            keeper.taken(caller, accepted.source(), accepted.receipt().repeated());
        } else if (answer instanceof Answer.Refused refused) {
            keeper.refused(caller, Doorkeeper.sourceOf(caller), refused.failure());
        }
    }

    private List<Answer> answers(
            Caller caller, @Nullable String contentType, Map<String, String> headers, byte[] body) {
        List<BatchItem> items = reader.read(contentType, headers, body);
        Configuration now = configuration.get();
        List<Answer> answers = new ArrayList<>(items.size());
        List<Submission> submissions = new ArrayList<>(items.size());
        List<Integer> indexes = new ArrayList<>(items.size());
        for (BatchItem item : items) {
            if (item instanceof BatchItem.Refused refused) {
                answers.add(new Answer.Refused(refused.index(), refused.failure()));
            } else if (item instanceof BatchItem.Parsed parsed) {
                try {
                    submissions.add(submission(caller, parsed.event(), now));
                    indexes.add(parsed.index());
                } catch (HubFailure failure) {
                    answers.add(new Answer.Refused(parsed.index(), failure));
                } catch (LedgerUnavailable everyones) {
                    throw everyones;
                } catch (RuntimeException e) {
                    answers.add(new Answer.Refused(parsed.index(), defect(e)));
                }
            }
        }
        answers.addAll(accept(submissions, indexes));
        answers.sort(java.util.Comparator.comparingInt(Answer::index));
        return answers;
    }

    private List<Answer> accept(List<Submission> submissions, List<Integer> indexes) {
        List<Answer> answers = new ArrayList<>(submissions.size());
        List<Intake.Answer> results = intake.acceptAll(submissions);
        for (int i = 0; i < results.size(); i++) {
            Submission s = submissions.get(i);
            try {
                answers.add(new Answer.Accepted(
                        indexes.get(i), s.source(), s.id(), results.get(i).receipt()));
            } catch (HubFailure failure) {
                answers.add(new Answer.Refused(indexes.get(i), failure));
            } catch (LedgerUnavailable everyones) {
                throw everyones;
            } catch (RuntimeException e) {
                answers.add(new Answer.Refused(indexes.get(i), defect(e)));
            }
        }
        return answers;
    }

    private Submission submission(Caller caller, Event event, Configuration now) {
        caller.requireSource(event.source(), "/source");
        OfficeCheck.require(event.message(), now.organisations(), "/data");
        Route route = now.subscriptions().route(event.source(), event.type(), event.message(), intake.today());
        return new Submission(
                event.source(),
                event.id(),
                event.type(),
                event.subject(),
                event.time().orElse(null),
                extensions(event),
                event.canonical(),
                Digest.of(event.type(), event.subject(), event.canonical()),
                caller.name(),
                route.successions().text().orElse(null),
                route.legs());
    }

    /** Of one event alone: the others of its batch have nothing to do with it. */
    private static HubFailure defect(RuntimeException thrown) {
        WithoutMessages plain = WithoutMessages.of(thrown);
        LOG.error("DEFECT: an event could not be taken in. Report this to the hub's makers.", plain);
        return new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), plain);
    }

    private static @Nullable String extensions(Event event) {
        if (event.extensions().isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(new TreeMap<>(event.extensions()));
        } catch (JsonProcessingException e) {
            throw new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), e);
        }
    }
}

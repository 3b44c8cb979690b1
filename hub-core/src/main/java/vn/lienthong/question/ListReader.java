package vn.lienthong.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.wire.StrictJson;
import vn.lienthong.wire.StrictRecords;

/** Reads the body of a list to the letter, every question of it, before the first one is asked. */
final class ListReader {
    /** Issue 6: a list has up to so many. */
    static final int MOST_QUESTIONS = 10_000;

    private static final int MOST_PROBLEMS = 100;
    private static final String QUESTION = "question";

    private final StrictJson json = new StrictJson();
    private final StrictRecords records = new StrictRecords();
    private final InquiryReader inquiries = new InquiryReader();

    Listed read(QuestionKind kind, byte[] body) {
        JsonNode tree = json.tree(body);
        Body read = records.value(tree, Body.class, "");
        List<FieldProblem> problems = InquiryReader.why(read.officer, read.purpose, read.task, read.fields);
        List<JsonNode> questions = read.questions == null ? List.of() : read.questions;
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            problems.add(FieldProblem.of("/questions", "too_many", "expected", "1–" + MOST_QUESTIONS));
        } else {
            look(kind, questions, problems);
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(
                    FailureCode.MESSAGE_INVALID,
                    problems.stream().limit(MOST_PROBLEMS).toList());
        }
        ObjectNode why = ((ObjectNode) tree.deepCopy()).without("questions");
        return new Listed(
                json.bytes(why),
                questions.stream().map(json::bytes).toList(),
                inquiry(kind, json.bytes(why), json.bytes(questions.get(0))));
    }

    /** Of one question, its body as if it had come alone. */
    Listed readOne(QuestionKind kind, byte[] body) {
        ObjectNode why = (ObjectNode) json.tree(body);
        JsonNode question = why.remove(QUESTION);
        return new Listed(json.bytes(why), List.of(json.bytes(question)), inquiries.read(kind, body));
    }

    /** @param why as {@link Listed} has it */
    Inquiry inquiry(QuestionKind kind, byte[] why, byte[] question) {
        ObjectNode whole = (ObjectNode) json.tree(why);
        whole.set(QUESTION, json.tree(question));
        return inquiries.read(kind, json.bytes(whole));
    }

    private void look(QuestionKind kind, List<JsonNode> questions, List<FieldProblem> problems) {
        for (int i = 0; i < questions.size() && problems.size() < MOST_PROBLEMS; i++) {
            String path = "/questions/" + i;
            if (questions.get(i) == null || !questions.get(i).isObject()) {
                problems.add(FieldProblem.of(path, "missing"));
                continue;
            }
            wrong(kind, questions.get(i), path).ifPresent(wrong -> problems.addAll(wrong.problems()));
        }
    }

    private Optional<HubFailure> wrong(QuestionKind kind, JsonNode question, String path) {
        try {
            var unused = records.value(question, kind.question(), path);
            return Optional.empty();
        } catch (HubFailure e) {
            return Optional.of(e);
        }
    }

    /**
     * A list that can be asked.
     *
     * @param why everything that was said but the questions, as JSON
     * @param questions each as JSON
     */
    record Listed(byte[] why, List<byte[]> questions, Inquiry first) {
        @Override
        public String toString() {
            return "Listed[" + questions.size() + "]";
        }
    }

    /** As it comes in. */
    record Body(
            @Nullable CitizenId officer,
            @Nullable String purpose,
            @Nullable DossierNumber dossier,
            @Nullable String task,
            @Nullable List<String> fields,
            @Nullable List<JsonNode> questions) {
        @Override
        public String toString() {
            return "Body";
        }
    }
}

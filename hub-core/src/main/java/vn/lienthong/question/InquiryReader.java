package vn.lienthong.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/** Reads the body of a question to the letter; what is wrong is told field by field, never with its value. */
final class InquiryReader {
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_CODE = 200;

    private final StrictJson json = new StrictJson();
    private final StrictRecords records = new StrictRecords();

    Inquiry read(QuestionKind kind, byte[] body) {
        Body read = records.value(json.tree(body), Body.class, "");
        List<FieldProblem> problems = why(read.officer, read.purpose, read.task, read.fields);
        if (read.question == null || !read.question.isObject()) {
            problems.add(FieldProblem.of("/question", "missing"));
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
        return new Inquiry(
                kind,
                present(read.officer),
                present(read.purpose),
                Optional.ofNullable(read.dossier),
                Optional.ofNullable(read.task),
                Optional.ofNullable(read.fields),
                records.value(present(read.question), kind.question(), "/question"));
    }

    /** What is wrong with what is said about why; one question or many. */
    static List<FieldProblem> why(
            @Nullable CitizenId officer,
            @Nullable String purpose,
            @Nullable String task,
            @Nullable List<String> fields) {
        List<FieldProblem> problems = new ArrayList<>();
        if (officer == null) {
            problems.add(FieldProblem.of("/officer", "missing"));
        }
        if (purpose == null || purpose.isBlank()) {
            problems.add(FieldProblem.of("/purpose", "missing"));
        }
        if (fields != null && (fields.size() > MOST_FIELDS || fields.contains(null))) {
            problems.add(FieldProblem.of("/fields", "too_many", "expected", "0–" + MOST_FIELDS));
        }
        lookAt("/purpose", purpose, problems);
        lookAt("/task", task, problems);
        return problems;
    }

    /** Both are kept with the question, whatever becomes of it. */
    private static void lookAt(String path, @Nullable String code, List<FieldProblem> problems) {
        if (code != null && code.length() > LONGEST_CODE) {
            problems.add(FieldProblem.of(path, "length", "expected", "1–" + LONGEST_CODE));
        }
        if (code != null && code.chars().anyMatch(Character::isISOControl)) {
            problems.add(FieldProblem.of(path, "control_character"));
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("looked at before");
        }
        return value;
    }

    /** As it comes in. */
    record Body(
            @Nullable CitizenId officer,
            @Nullable String purpose,
            @Nullable DossierNumber dossier,
            @Nullable String task,
            @Nullable List<String> fields,
            @Nullable JsonNode question) {
        @Override
        public String toString() {
            return "Body";
        }
    }
}

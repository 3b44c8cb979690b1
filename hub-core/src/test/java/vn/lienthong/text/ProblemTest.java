package vn.lienthong.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.wire.StrictJson;

class ProblemTest {
    private final Texts texts = Texts.of();
    private final HubFailure failure = new HubFailure(
            FailureCode.MESSAGE_INVALID,
            List.of(
                    FieldProblem.of("/data/applicant/name", "missing"),
                    FieldProblem.of("/data/sumary", "unknown_field", "didYouMean", "summary")));

    @Test
    void aFailureBecomesTheObjectOfRfc9457() {
        StrictJson json = new StrictJson();
        JsonNode problem = json.tree(json.bytes(Problem.of(failure, Lang.EN, texts)));
        assertThat(problem.path("type").asText()).isEqualTo("urn:lien-thong:problem:MESSAGE_INVALID");
        assertThat(problem.path("title").asText()).isEqualTo("Message not valid");
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("detail").asText()).isEqualTo("Fields of the message break the rules of its type.");
        assertThat(problem.path("code").asText()).isEqualTo("MESSAGE_INVALID");
        assertThat(problem.path("side").asText()).isEqualTo("SENDER");
        assertThat(problem.path("errors").path(0).path("path").asText()).isEqualTo("/data/applicant/name");
        assertThat(problem.path("errors").path(1).path("remedy").asText())
                .isEqualTo("Remove the field or correct its name. Did you mean “summary”?");
    }

    @Test
    void vietnameseIsSaidInVietnamese() {
        Problem problem = Problem.of(failure, Lang.VI, texts);
        assertThat(problem.title()).isEqualTo("Thông điệp chưa hợp lệ");
        assertThat(problem.errors().get(0).reason()).isEqualTo("Thiếu trường bắt buộc.");
        assertThat(problem.errors().get(1).remedy()).endsWith("Có phải ý bạn là “summary”?");
    }

    @Test
    void theMessageOfACauseDoesNotGetIn() {
        HubFailure withCause = new HubFailure(
                FailureCode.DEFECT, java.util.Map.of(), List.of(), new IllegalStateException("citizen 025000000001"));
        assertThat(Problem.of(withCause, Lang.VI, texts).toString()).doesNotContain("025000000001");
    }
}

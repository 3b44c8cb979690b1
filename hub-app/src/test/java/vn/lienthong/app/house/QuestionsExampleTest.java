package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.wire.StrictJson;
import vn.lienthong.wire.StrictRecords;

/** What the page on questions shows would be granted by the example beside it. */
class QuestionsExampleTest {
    private static final String CLIENT = "mot-cua-so-noi-vu";

    private final StrictRecords records = new StrictRecords();

    @Test
    void theQuestionOnThePageIsOneThatTheExampleGrants() {
        String page = Repository.read("docs/questions.md");
        int from = page.indexOf("```json") + "```json".length();
        JsonNode query = new StrictJson()
                .tree(page.substring(from, page.indexOf("```", from)).getBytes(StandardCharsets.UTF_8));
        Entitlements example = QuestionsPage.example();
        Entitlements.Grant grant = example.findGrant(
                        CLIENT, QuestionKind.PERSON, query.path("purpose").asText())
                .orElseThrow();
        List<String> fields = StreamSupport.stream(query.path("fields").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(grant.fields()).containsAll(fields);
        assertThat(example.findOfficer(
                        CLIENT, CitizenId.of(query.path("officer").asText())))
                .isPresent();
        assertThat(records.refusal(TextNode.valueOf(query.path("dossier").asText()), DossierNumber.class))
                .isEmpty();
        assertThat(records.value(query.path("question"), PersonQuestion.class, "")
                        .subject())
                .isEqualTo("025000000001");
    }
}

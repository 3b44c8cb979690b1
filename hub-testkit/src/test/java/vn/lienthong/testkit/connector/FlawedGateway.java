package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.model.PersonCheck;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;

/** Asks a small registry soundly, but for one flaw. */
final class FlawedGateway implements Gateway<PersonQuestion> {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<GatewayFlaw> flaw;
    private int asked;

    FlawedGateway(Optional<GatewayFlaw> flaw) {
        this.flaw = flaw;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.PERSON_CHECK;
    }

    @Override
    public Class<PersonQuestion> asks() {
        return PersonQuestion.class;
    }

    @Override
    public Reply ask(PersonQuestion question, Asking asking, Http http) {
        String body =
                "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(question.citizenId().value(), question.name());
        String path = has(GatewayFlaw.NAME_IN_THE_ADDRESS)
                ? "/ask?id=" + URLEncoder.encode(question.citizenId().value(), StandardCharsets.UTF_8)
                : "/ask";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpCall call = has(GatewayFlaw.SAYS_IT_CHANGES)
                ? HttpCall.post(path, "application/json", bytes)
                : HttpCall.ask(path, "application/json", bytes);
        HttpReply reply = http.send(
                has(GatewayFlaw.OFFICER_IN_A_HEADER)
                        ? call.with("Officer", asking.officer().value())
                        : call);
        return judged(reply);
    }

    private Reply judged(HttpReply reply) {
        return switch (reply.status()) {
            case 200 -> read(reply);
            case 401 ->
                has(GatewayFlaw.CREDENTIALS_ARE_AN_OUTAGE)
                        ? Reply.ServiceDown.of("HTTP 401")
                        : new Reply.Misconfigured("HTTP 401");
            case 429 ->
                new Reply.TooMany(
                        "HTTP 429",
                        has(GatewayFlaw.FORGETS_THE_TIME_TO_WAIT)
                                ? Optional.empty()
                                : reply.header("retry-after")
                                        .map(Long::parseLong)
                                        .map(Duration::ofSeconds));
            case 503 -> has(GatewayFlaw.TROUBLE_IS_NOT_FOUND) ? new Reply.NotFound() : Reply.ServiceDown.of("HTTP 503");
            default ->
                Reply.ServiceDown.of(has(GatewayFlaw.SIGNAL_WITHOUT_A_SENTENCE) ? "kaputt" : "HTTP " + reply.status());
        };
    }

    private Reply read(HttpReply reply) {
        if (has(GatewayFlaw.PAGE_IS_NOT_FOUND) && reply.text().startsWith("<")) {
            return new Reply.NotFound();
        }
        try {
            JsonNode answer = JSON.readTree(reply.body());
            return answer.isObject() ? read(answer) : Reply.ServiceDown.of("answer-not-json");
        } catch (IOException e) {
            return has(GatewayFlaw.BREAKAGE_IS_NOT_FOUND)
                    ? new Reply.NotFound()
                    : Reply.ServiceDown.of("answer-not-json");
        }
    }

    private Reply read(JsonNode answer) {
        if (has(GatewayFlaw.REPEATS_A_QUOTATION) && answer.has("message")) {
            return new Reply.Refused(answer.path("message").asText());
        }
        if (has(GatewayFlaw.BELIEVES_HTTP_200) || answer.path("known").isBoolean()) {
            return known(answer.path("known").asBoolean());
        }
        if (answer.path("ok").isBoolean() && has(GatewayFlaw.ERROR_IS_NOT_FOUND)) {
            return new Reply.NotFound();
        }
        return answer.has("ok") ? new Reply.Refused("error") : Reply.ServiceDown.of("answer-malformed");
    }

    private Reply known(boolean known) {
        if (has(GatewayFlaw.NEVER_THE_SAME)) {
            asked++;
            return Reply.ServiceDown.of("HTTP " + (500 + asked));
        }
        return new Reply.Found(new PersonCheck(has(GatewayFlaw.ANSWERS_THE_LAST_ONE) || known));
    }

    private boolean has(GatewayFlaw one) {
        return flaw.filter(one::equals).isPresent();
    }
}

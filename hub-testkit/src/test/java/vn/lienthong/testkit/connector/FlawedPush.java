package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.wire.StrictJson;

/** Takes steps in, soundly but for one flaw. */
final class FlawedPush implements Push {
    private final StrictJson json = new StrictJson();
    private final Optional<Flaw> flaw;

    FlawedPush(Optional<Flaw> flaw) {
        this.flaw = flaw;
    }

    @Override
    public String path() {
        return "Steps/Add";
    }

    @Override
    public List<Incoming> read(byte[] body) {
        if (body.length == 0 && has(Flaw.PUSH_CRASHES)) {
            throw new IllegalStateException("planted");
        }
        JsonNode step = json.tree(body);
        String number = required(step, "no");
        String who = has(Flaw.PUSH_MISSES_A_FIELD) ? "ai đó" : required(step, "who");
        String what = required(step, "what");
        String at = required(step, "at");
        try {
            return List.of(new Incoming(
                    Optional.empty(),
                    new DossierProgress(
                            DossierNumber.of(number),
                            who,
                            null,
                            null,
                            what,
                            DossierStatus.IN_PROCESS,
                            Instant.parse(at),
                            null,
                            null)));
        } catch (InvalidValue | DateTimeParseException e) {
            String path = has(Flaw.PUSH_QUOTES_THE_VALUE) ? "/" + who + number + at : "";
            throw new HubFailure(FailureCode.MESSAGE_INVALID, List.of(FieldProblem.of(path, "invalid")));
        }
    }

    private String required(JsonNode step, String field) {
        String text = step.path(field).asText();
        if (text.isBlank()) {
            String path = has(Flaw.PUSH_NAMES_THE_WRONG_FIELD) ? "/handler" : "/" + field;
            throw new HubFailure(FailureCode.MESSAGE_INVALID, List.of(FieldProblem.of(path, "missing")));
        }
        // The record would compose it again, so a mark stands for what a record without that rule would keep.
        boolean kept = has(Flaw.PUSH_KEEPS_NFD) && !Normalizer.isNormalized(text, Normalizer.Form.NFC);
        return kept ? text + " (NFD)" : text;
    }

    @Override
    public byte[] accepted(List<Incoming> messages) {
        return (has(Flaw.PUSH_ANSWERS_NOTHING) ? "" : "{\"Status\":1}").getBytes(StandardCharsets.UTF_8);
    }

    private boolean has(Flaw one) {
        return flaw.filter(one::equals).isPresent();
    }
}

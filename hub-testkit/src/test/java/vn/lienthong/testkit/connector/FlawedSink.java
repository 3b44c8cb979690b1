package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.DossierProgress;

/** Sends steps to {@link Receiver}, soundly but for one flaw. */
final class FlawedSink implements Sink<DossierProgress> {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Flaw> flaw;
    private final Repeatability repeatability;
    private boolean broken;

    FlawedSink(Optional<Flaw> flaw, Repeatability repeatability) {
        this.flaw = flaw;
        this.repeatability = repeatability;
    }

    @Override
    public Class<DossierProgress> accepts() {
        return DossierProgress.class;
    }

    @Override
    public Repeatability repeatability() {
        return repeatability;
    }

    @Override
    public Outcome deliver(Parcel<DossierProgress> parcel, Http http) {
        if (broken) {
            return Outcome.TargetDown.of("broken for good");
        }
        try {
            return judged(sent(parcel, http));
        } catch (HttpFault fault) {
            if (has(Flaw.SWALLOWS_FAULTS)) {
                return new Outcome.Delivered(null);
            }
            throw fault;
        }
    }

    private HttpReply sent(Parcel<DossierProgress> parcel, Http http) {
        HttpCall call = call(parcel);
        try {
            return http.send(call);
        } catch (HttpFault.AnswerLost lost) {
            if (has(Flaw.REPEATS_BY_ITSELF)) {
                return http.send(call);
            }
            throw lost;
        }
    }

    private Outcome judged(HttpReply reply) {
        if (reply.status() == 401 && !has(Flaw.KNOCKS_ON_AFTER_401)) {
            return new Outcome.Misconfigured("HTTP 401");
        }
        if (reply.status() == 503 && has(Flaw.REFUSES_WHEN_DOWN)) {
            return Outcome.Refused.of("HTTP 503");
        }
        if (reply.status() >= 429 || reply.status() == 401) {
            broken = reply.status() == 500 && has(Flaw.STAYS_BROKEN);
            boolean done = reply.status() == 500 || reply.status() == 502;
            if (done && !has(Flaw.CALLS_A_LOST_CHANGE_DOWN)) {
                return new Outcome.Unknown("HTTP " + reply.status());
            }
            Optional<Duration> wait = reply.header("retry-after").map(s -> Duration.ofSeconds(Long.parseLong(s)));
            return new Outcome.TargetDown(
                    "HTTP " + reply.status(), has(Flaw.FORGETS_RETRY_AFTER) ? Optional.empty() : wait);
        }
        if (reply.status() != 200) {
            return Outcome.Refused.of("HTTP " + reply.status());
        }
        return has(Flaw.BELIEVES_HTTP_200) ? new Outcome.Delivered(null) : content(reply);
    }

    private Outcome content(HttpReply reply) {
        try {
            JsonNode answer = JSON.readTree(reply.body());
            if (answer.path("ok").asBoolean()) {
                return new Outcome.Delivered(null);
            }
            return Outcome.Refused.of(has(Flaw.REPEATS_THE_ANSWER) ? reply.text() : "not ok");
        } catch (IOException e) {
            boolean page = reply.text().startsWith("<");
            boolean believes = has(page ? Flaw.BELIEVES_A_PAGE : Flaw.BELIEVES_GARBAGE);
            return believes ? new Outcome.Delivered(null) : new Outcome.Unknown("no JSON");
        }
    }

    private HttpCall call(Parcel<DossierProgress> parcel) {
        byte[] body = body(parcel).toString().getBytes(StandardCharsets.UTF_8);
        String path = has(Flaw.NAME_IN_THE_ADDRESS)
                ? "/put?who=" + parcel.message().handler().replace(" ", "")
                : "/put";
        HttpCall call = has(Flaw.CALLS_A_CHANGE_A_QUESTION)
                ? HttpCall.ask(path, "application/json", body)
                : HttpCall.post(path, "application/json", body);
        return call.with("Idempotency-Key", key(parcel));
    }

    private String key(Parcel<DossierProgress> parcel) {
        return has(Flaw.NEW_KEY_EACH_ATTEMPT)
                ? parcel.idempotencyKey() + "-" + parcel.attempt()
                : parcel.idempotencyKey();
    }

    private ObjectNode body(Parcel<DossierProgress> parcel) {
        DossierProgress step = parcel.message();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("no", step.number().value());
        body.put("who", has(Flaw.FIELDS_SWAPPED) ? step.content() : step.handler());
        body.put("what", step.content());
        ZoneId zone = has(Flaw.ZONE_OF_THE_MACHINE) ? ZoneId.systemDefault() : ZoneId.of("Asia/Ho_Chi_Minh");
        body.put(
                "at",
                DateTimeFormatter.ofPattern("uuuuMMddHHmmss").format(step.at().atZone(zone)));
        if (has(Flaw.BODY_NEVER_THE_SAME)) {
            body.put("sent", System.nanoTime());
        }
        if (has(Flaw.TEXT_DECOMPOSED)) {
            body.put("who", Normalizer.normalize(step.handler(), Normalizer.Form.NFD));
        }
        return body;
    }

    @Override
    public Optional<Outcome> find(Parcel<DossierProgress> parcel, Http http) {
        if (has(Flaw.ASKS_BY_SENDING)) {
            return Optional.of(deliver(parcel, http));
        }
        HttpReply reply = http.send(HttpCall.get("/find").with("Idempotency-Key", parcel.idempotencyKey()));
        boolean known = reply.text().contains("\"known\":true");
        boolean says = has(Flaw.FINDS_EVERYTHING) || (known && !has(Flaw.FINDS_NOTHING));
        return says ? Optional.of(new Outcome.Delivered(null)) : Optional.empty();
    }

    private boolean has(Flaw one) {
        return flaw.filter(one::equals).isPresent();
    }
}

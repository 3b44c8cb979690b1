package vn.lienthong.simulator.onestop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lienthong.simulator.Procedure;

/** Writes the canonical records of a life as JSON. */
final class DossierRecord {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PAPERS =
            List.of("Bản sao căn cước", "Giấy tờ chứng minh", "Bản vẽ, sơ đồ kèm theo");

    private final Life life;
    private final Dice dice;

    /** The dice decide small things: which papers, which clerk. */
    DossierRecord(Life life, Dice dice) {
        this.life = life;
        this.dice = dice;
    }

    /** The dossier as the system knows it right after the step. */
    ObjectNode dossier(Step step) {
        Procedure procedure = life.arrival().procedure();
        ObjectNode json = JSON.objectNode().put("number", life.arrival().number());
        json.putObject("procedure")
                .put("code", procedure.code())
                .put("name", procedure.name())
                .put("fieldCode", procedure.fieldCode())
                .put("fieldName", procedure.fieldName());
        json.put("channel", life.person().channel());
        json.set("applicant", applicant());
        json.put("summary", "Đề nghị: " + procedure.name());
        json.set("timing", timing(step));
        json.put("status", step.status().name());
        json.put("sourceStatus", step.status().ownWords());
        json.putObject("offices")
                .put("intake", life.arrival().intake().code())
                .put("competent", life.arrival().competent().code())
                .put("receiptNumber", "BN-" + life.arrival().number());
        json.set("flags", flags());
        json.set("documents", documents());
        json.set("fees", fees());
        json.set("supplements", supplements(step.at()));
        json.set("results", results(step));
        return json;
    }

    ObjectNode progress(Step step) {
        return JSON.objectNode()
                .put("number", life.arrival().number())
                .put("handler", clerk(step))
                .put("handlerTitle", step.desk().title())
                .put("department", step.desk().department())
                .put("content", step.content())
                .put("status", step.status().name())
                .put("at", step.at().toString())
                .put("startedAt", life.arrival().receivedAt().toString())
                .put("dueAt", life.dueAtAsOf(step.at()).toString());
    }

    private ObjectNode applicant() {
        Person person = life.person();
        ObjectNode json = JSON.objectNode().put("kind", person.kind()).put("name", person.name());
        if (person.kind().equals(Person.CITIZEN)) {
            json.put("citizenId", person.citizenId());
        }
        if (isOnline()) {
            json.put("techId", "demo-" + life.arrival().number().toLowerCase(Locale.ROOT));
            json.put("email", person.email());
        }
        return json.put("phone", person.phone());
    }

    private ObjectNode timing(Step step) {
        Instant received = life.arrival().receivedAt();
        ObjectNode json = JSON.objectNode();
        if (isOnline()) {
            json.put("submittedAt", received.minusSeconds(3600).toString());
        }
        json.put("receivedAt", received.toString());
        if (life.fate() != Fate.NOT_ACCEPTED) {
            json.put("dueAt", life.dueAtAsOf(step.at()).toString());
        }
        putIfPast(json, "refusedAt", life.firstAt(Status.NOT_ACCEPTED), step.at());
        putIfPast(json, "finishedAt", life.firstAt(Status.COMPLETED), step.at());
        putIfPast(json, "returnedAt", life.firstAt(Status.RESULT_RETURNED), step.at());
        return json;
    }

    private ObjectNode flags() {
        ObjectNode json = JSON.objectNode()
                .put("digitised", isOnline())
                .put("verifiedByVneid", isOnline() && life.person().kind().equals(Person.CITIZEN))
                .put("onlinePayment", paysOnline() ? "PROVINCE" : "NONE");
        ArrayNode databases = json.putArray("databases");
        if (isOnline()) {
            databases.add("CSDLQG-DANCU");
        }
        return json;
    }

    private ArrayNode documents() {
        ArrayNode json = JSON.arrayNode();
        json.addObject()
                .put("name", "Đơn đề nghị")
                .put("componentCode", life.arrival().procedure().code() + ".01")
                .put("digitised", isOnline())
                .put("reused", false)
                .put("fromNationalStore", false);
        for (String paper : PAPERS.subList(0, life.arrival().procedure().weight() % (PAPERS.size() + 1))) {
            json.addObject()
                    .put("name", paper)
                    .put("digitised", isOnline())
                    .put("reused", isOnline() && paper.equals(PAPERS.get(0)))
                    .put("fromNationalStore", false);
        }
        return json;
    }

    private ArrayNode fees() {
        ArrayNode json = JSON.arrayNode();
        if (life.arrival().procedure().fee() > 0) {
            json.addObject()
                    .put("name", "Phí giải quyết thủ tục")
                    .put("amount", life.arrival().procedure().fee())
                    .put("kind", "CHARGE");
        }
        return json;
    }

    private ArrayNode supplements(Instant now) {
        ArrayNode json = JSON.arrayNode();
        List<Step> steps = life.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step asked = steps.get(i);
            if (asked.status() != Status.SUPPLEMENT_REQUESTED || asked.at().isAfter(now)) {
                continue;
            }
            ObjectNode entry = json.addObject()
                    .put("id", life.arrival().number() + ".bs" + (i + 1))
                    .put("requestedBy", asked.desk().title())
                    .put("content", asked.content())
                    .put("requestedAt", asked.at().toString());
            Instant came = steps.get(i + 1).at();
            if (!came.isAfter(now)) {
                entry.put("receivedAt", came.toString())
                        .put("newDueAt", life.dueAtAsOf(came).toString());
            }
        }
        return json;
    }

    private ArrayNode results(Step step) {
        ArrayNode json = JSON.arrayNode();
        if (step.status() == Status.COMPLETED || step.status() == Status.RESULT_RETURNED) {
            ObjectNode entry = json.addObject()
                    .put("name", "Kết quả: " + life.arrival().procedure().name());
            if (isOnline()) {
                entry.put(
                        "url",
                        "https://demo.phutho.local/ket-qua/" + life.arrival().number());
            }
        }
        return json;
    }

    private String clerk(Step step) {
        return step.desk() == Step.Desk.COUNTER ? "Công chức một cửa " + (1 + dice.upTo(9)) : People.person(dice);
    }

    private boolean isOnline() {
        return life.person().channel().equals(Person.ONLINE);
    }

    private boolean paysOnline() {
        return isOnline() && life.arrival().procedure().fee() > 0;
    }

    private static void putIfPast(ObjectNode json, String field, Optional<Instant> moment, Instant now) {
        moment.filter(past -> !past.isAfter(now)).ifPresent(past -> json.put(field, past.toString()));
    }
}

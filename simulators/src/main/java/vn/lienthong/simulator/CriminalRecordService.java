package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications for criminal record certificates (domain section 4.5): those filed online are listed until they are marked, and
 * each has a state of its own.
 */
final class CriminalRecordService implements NationalService {
    private static final String PATH = "/apiLyLichTuPhap/";
    private static final String ONLINE_TAKEN = "3";
    private static final String DONE = "H44.14-260305-00007";
    private static final String UNDER_WAY = "H44.14-260305-00008";

    private final Map<String, ObjectNode> waiting = new LinkedHashMap<>();
    private final List<String> marked = new ArrayList<>();

    @Override
    public synchronized Answer answer(Call call) {
        ObjectNode question = Json.readObject(call.body()).orElseGet(Json::object);
        return switch (call.method() + " " + call.path()) {
            case "POST " + PATH + "traTrangThaiHs" ->
                Answer.json(200, standing(question.path("idReceivedDec").asText()));
            case "POST " + PATH + "traHoSo" ->
                question.path("infoType").asText().equals("1")
                        ? Answer.json(200, list())
                        : Answer.json(200, error(302));
            case "POST " + PATH + "danhDauHsThanhCong" -> mark(question);
            default -> Answer.text(404, "Not Found");
        };
    }

    private static ObjectNode standing(String dossier) {
        return switch (dossier) {
            case DONE ->
                well().put("DEC_STATUS_ID", "5")
                        .put("DEC_STATUS_NAME", "Đã có phiếu")
                        .put("APPROVE_DATE", "09/03/2026")
                        .put("ISSUE_DATE", "10/03/2026");
            case UNDER_WAY -> well().put("DEC_STATUS_ID", "4").put("DEC_STATUS_NAME", "Đang xử lý");
            default -> error(201);
        };
    }

    private ArrayNode list() {
        ArrayNode list = Json.object().putArray("list");
        waiting.values().forEach(form -> {
            ObjectNode application = list.addObject();
            application.set("declarationTraHoSoForm", form);
            application.putArray("residenceWSForm");
            application.putNull("mandatorWSForm");
        });
        return list;
    }

    private Answer mark(ObjectNode question) {
        if (!question.path("infoType").asText().equals(ONLINE_TAKEN)) {
            return Answer.json(200, error(302));
        }
        for (String id : question.path("declarationId").asText().split(";", -1)) {
            waiting.remove(id);
            marked.add(id);
        }
        return Answer.json(200, well());
    }

    /** Somebody files one online, under an id and with fields of the form. */
    synchronized void files(String id, Map<String, String> fields) {
        ObjectNode form = Json.object().put("declarationPortalID", id);
        fields.forEach(form::put);
        waiting.put(id, form);
    }

    synchronized List<String> marked() {
        return List.copyOf(marked);
    }

    @Override
    public ObjectNode failed() {
        return error(500);
    }

    private static ObjectNode well() {
        return Json.object().put("STATUS", "1");
    }

    private static ObjectNode error(int code) {
        return Json.object().put("STATUS", Integer.toString(code)).put("DESCRIPTION", "Lỗi");
    }

    @Override
    public synchronized void reset() {
        waiting.clear();
        marked.clear();
    }
}

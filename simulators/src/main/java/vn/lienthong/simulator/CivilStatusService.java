package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The civil status register (domain section 4.5): one dossier is done, one is not until it is told so. */
final class CivilStatusService implements NationalService {
    private static final String DONE = "H44.05-260305-0007";
    private static final String UNDER_WAY = "H44.05-260305-0008";

    private final Set<String> finished = ConcurrentHashMap.newKeySet();

    CivilStatusService() {
        reset();
    }

    @Override
    public Answer answer(Call call) {
        ObjectNode question = Json.readObject(call.body()).orElseGet(Json::object);
        return switch (call.method() + " " + call.path()) {
            case "POST /apiHoTichTuPhap/traHoSo" -> record(question);
            case "POST /apiHoTichTuPhap/traTrangThaiHoSo" -> standing(question);
            case "POST /apiHoTichTuPhap/danhMuc" -> list(question);
            default -> Answer.text(404, "Not Found");
        };
    }

    private Answer standing(ObjectNode question) {
        String dossier = question.path("maHoSo").asText();
        if (!question.path("maDonVi").isIntegralNumber()) {
            return Answer.json(200, error(106));
        }
        if (finished.contains(dossier)) {
            return Answer.json(200, Json.object().put("status", 4));
        }
        return Answer.json(
                200,
                dossier.equals(UNDER_WAY)
                        ? Json.object().put("status", 2).put("statusDescription", "Bổ sung giấy chứng sinh")
                        : error(201));
    }

    private static Answer list(ObjectNode question) {
        if (!question.path("loaiDanhMuc").asText().equals("3")) {
            return Answer.json(200, error(302));
        }
        ObjectNode answer = Json.object().put("status", 1);
        answer.putArray("value").addObject().put("ma", "01").put("ten", "Kinh");
        return Answer.json(200, answer);
    }

    private Answer record(ObjectNode question) {
        String dossier = question.path("maHoSo").asText();
        if (question.path("module").asText().isEmpty()) {
            return Answer.json(200, error(302));
        }
        if (finished.contains(dossier)) {
            return Answer.json(
                    200,
                    Json.object()
                            .put("status", 1)
                            .put("id", "HT-" + dossier)
                            .put("so", "17")
                            .put("quyenSo", "01/2026")
                            .put("trangSo", "9"));
        }
        return Answer.json(200, error(dossier.equals(UNDER_WAY) ? 200 : 201));
    }

    void finishes(String dossier) {
        finished.add(dossier);
    }

    @Override
    public ObjectNode failed() {
        return error(500);
    }

    private static ObjectNode error(int code) {
        return Json.object().put("status", 0).put("errorCode", code);
    }

    @Override
    public void reset() {
        finished.clear();
        finished.add(DONE);
    }
}

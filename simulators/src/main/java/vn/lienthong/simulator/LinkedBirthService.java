package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The linked services of births and deaths (domain section 4.5): one dossier is known; a list leaves out those that are not. */
final class LinkedBirthService implements NationalService {
    private static final String KNOWN = "H44.05-260305-0011";

    @Override
    public Answer answer(Call call) {
        if (!call.is("POST", "/lienThong/LayKetQua")) {
            return Answer.text(404, "Not Found");
        }
        ObjectNode question = Json.readObject(call.body()).orElseGet(Json::object);
        if (question.path("maTinh").asText().isEmpty()) {
            return Answer.json(200, error(108));
        }
        ObjectNode answer = Json.object().put("status", "1").put("statusDescription", "");
        ArrayNode list = answer.putArray("value");
        question.path("maDinhDanhHoSo").forEach(dossier -> {
            if (dossier.asText().equals(KNOWN)) {
                list.addObject()
                        .put("maHoSoLT", "LT-DEMO-0011")
                        .put("maHoSoMCDT", KNOWN)
                        .put("trangThai", 4)
                        .put("ketQuaXuLy", "Đã đăng ký khai sinh");
            }
        });
        return Answer.json(200, answer);
    }

    @Override
    public ObjectNode failed() {
        return error(500);
    }

    private static ObjectNode error(int code) {
        return Json.object().put("status", "0").put("errorCode", Integer.toString(code));
    }

    @Override
    public void reset() {
        // It remembers nothing.
    }
}

package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The social insurance (domain section 4.4) with one invented person; its digits are its own. */
final class InsuranceService implements NationalService {
    private static final String NUMBER = "2520000017";
    private static final String NAME = "Vũ Đức Bảo";
    private static final String BIRTH = "19790601";

    @Override
    public Answer answer(Call call) {
        ObjectNode question = Json.readObject(call.body()).orElseGet(Json::object);
        return switch (call.path()) {
            case "/apiBHXH/getTraCuuTtHgdByMaSoBhxh" ->
                Answer.json(200, person(question.path("maSoBhxh").asText().equals(NUMBER)));
            case "/apiBHXH/getMaSoBhxhTheoTieuChi" -> Answer.json(200, number(isHe(question)));
            default -> Answer.text(404, "Not Found");
        };
    }

    // Only month and year of the birth are known there.
    private static boolean isHe(ObjectNode question) {
        return question.path("hoTen").asText().equals(NAME)
                && question.path("ngaySinh").asText().equals(BIRTH)
                && question.path("loaiNgaySinh").asText().equals("2")
                && question.path("gioiTinh").asText().equals("1")
                && question.path("maTinhKs").asText().equals("25")
                && question.path("isKs").asText().equals("1");
    }

    private static ObjectNode person(boolean known) {
        return Json.object()
                .put("hoTen", known ? NAME : null)
                .put("soSoCu", known ? "DEMO-79" : null)
                .put("ngaySinh", known ? BIRTH : null)
                .put("loaiNgaySinh", known ? "2" : null)
                .put("gioiTinh", known ? "1" : null)
                .put("maTinhKs", known ? "25" : null)
                .put("maHuyenKs", (String) null)
                .put("maXaKs", known ? "08000" : null)
                .put(" trangThai", known ? "1" : null);
    }

    private static ObjectNode number(boolean known) {
        return Json.object()
                .put("maSoBhxh", known ? NUMBER : null)
                .put("trangThai", known ? "1" : null)
                .put("errorCode", "0");
    }

    @Override
    public ObjectNode failed() {
        return Json.object().putNull("hoTen").putNull("maSoBhxh").put("errorCode", "99");
    }

    @Override
    public void reset() {
        // It remembers nothing.
    }
}

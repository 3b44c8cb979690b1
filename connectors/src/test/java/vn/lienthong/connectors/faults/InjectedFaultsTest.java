package vn.lienthong.connectors.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.faults.InjectedFault.askable;
import static vn.lienthong.connectors.faults.InjectedFault.blind;
import static vn.lienthong.connectors.faults.InjectedFault.portal;
import static vn.lienthong.connectors.faults.InjectedFault.webhook;
import static vn.lienthong.simulator.FaultKind.CUT_AFTER_EFFECT;
import static vn.lienthong.simulator.FaultKind.CUT_BEFORE_EFFECT;
import static vn.lienthong.simulator.FaultKind.DOWN;
import static vn.lienthong.simulator.FaultKind.DUPLICATE_ANSWER;
import static vn.lienthong.simulator.FaultKind.ERROR_200;
import static vn.lienthong.simulator.FaultKind.GARBAGE;
import static vn.lienthong.simulator.FaultKind.HTML_200;
import static vn.lienthong.simulator.FaultKind.HTTP_401;
import static vn.lienthong.simulator.FaultKind.HTTP_429;
import static vn.lienthong.simulator.FaultKind.HTTP_500;
import static vn.lienthong.simulator.FaultKind.HTTP_502;
import static vn.lienthong.simulator.FaultKind.HTTP_503;
import static vn.lienthong.simulator.FaultKind.SESSION_EXPIRED;
import static vn.lienthong.simulator.FaultKind.SLOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.simulator.PortalSettings;

/** Whatever goes wrong outside, a person reads whose side it is on, what happened and what to do. */
class InjectedFaultsTest {
    private static final String CHANGING = "DongBoHoSoMC";
    private static final String LOGIN = "login";

    private static final String NOT_NOW = "TARGET_DOWN";
    private static final String REFUSES_US = "MISCONFIGURED";
    private static final String REFUSED = "REFUSED";
    private static final String LOST = "ANSWER_LOST";
    private static final String REPEATED = "ANSWER_LOST_REPEATABLE";
    private static final String NOBODY_KNOWS = "ANSWER_LOST_CANNOT_ASK";

    private static final String CALL_THEM = "Báo bên nhận kiểm tra hệ thống của họ";
    private static final String LOOK_AT_LINE = "Kiểm tra đường truyền";
    private static final String MEND_FILE = "Sửa địa chỉ, tài khoản hoặc chứng thư trong tệp kết nối";
    private static final String CERTIFICATES = "Xem chứng thư";
    private static final String SENDER_MENDS = "Báo hệ thống gửi sửa dữ liệu";
    private static final String ASK_THEM = "Hỏi bên nhận";
    private static final String NOTHING = "Không cần làm gì";

    @Test
    void eachOfFortyFaultsIsToldWithItsSideItsCauseAndTheNextStep() {
        Map<InjectedFault, Expected> listed = listed();
        assertThat(listed).hasSizeGreaterThanOrEqualTo(40);
        Map<String, String> wrong = new LinkedHashMap<>();
        try (FaultyProvince province = new FaultyProvince(List.copyOf(listed.keySet()))) {
            listed.forEach((fault, expected) -> {
                FaultyProvince.Told told = province.tell(fault);
                if (!expected.is(told)) {
                    wrong.put(fault.name(), told.toString());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<InjectedFault, Expected> listed() {
        Map<InjectedFault, Expected> f = new LinkedHashMap<>();
        f.put(portal("down").meets(DOWN), told(NOT_NOW, "PARTNER", "không mở cổng", CALL_THEM));
        f.put(portal("slow").meets(SLOW, CHANGING), told(LOST, "PARTNER", "quá thời gian chờ trả lời", NOTHING));
        f.put(
                portal("cut-after").meets(CUT_AFTER_EFFECT, CHANGING),
                told(LOST, "NETWORK", "đường truyền đứt", NOTHING));
        f.put(
                portal("cut-before").meets(CUT_BEFORE_EFFECT, CHANGING),
                told(LOST, "NETWORK", "đường truyền đứt", NOTHING));
        f.put(portal("500").meets(HTTP_500, CHANGING), told(LOST, "PARTNER", "lỗi phía họ (HTTP 500)", NOTHING));
        f.put(portal("502").meets(HTTP_502, CHANGING), told(LOST, "PARTNER", "máy chủ trung gian", NOTHING));
        f.put(portal("503").meets(HTTP_503, CHANGING), told(NOT_NOW, "PARTNER", "tạm ngừng phục vụ", CALL_THEM));
        f.put(
                portal("401").meets(HTTP_401, CHANGING),
                told(REFUSES_US, "OPERATOR", "tài khoản hoặc mật khẩu", MEND_FILE));
        f.put(portal("429").meets(HTTP_429, CHANGING), told(NOT_NOW, "PARTNER", "đang nhận quá nhiều", NOTHING));
        f.put(portal("error-200").meets(ERROR_200, CHANGING), told(REFUSED, "SENDER", "mã 22", SENDER_MENDS));
        f.put(portal("garbage").meets(GARBAGE, CHANGING), told(LOST, "PARTNER", "không phải của cổng", NOTHING));
        f.put(portal("html").meets(HTML_200, CHANGING), told(LOST, "PARTNER", "không phải của cổng", NOTHING));
        f.put(portal("session-expired").meets(SESSION_EXPIRED), told(NOT_NOW, "PARTNER", "phiên đăng nhập", CALL_THEM));
        f.put(
                portal("duplicate").meets(DUPLICATE_ANSWER, CHANGING),
                told("DUPLICATE", "–", "nội dung giống hệt", NOTHING));
        f.put(
                portal("login-slow").meets(SLOW, LOGIN),
                told(NOT_NOW, "PARTNER", "quá thời gian chờ trả lời", CALL_THEM));
        f.put(
                portal("login-cut").meets(CUT_BEFORE_EFFECT, LOGIN),
                told(NOT_NOW, "NETWORK", "đường truyền đứt", LOOK_AT_LINE));
        f.put(
                portal("login-500").meets(HTTP_500, LOGIN),
                told(NOT_NOW, "PARTNER", "khi đăng nhập, bên nhận báo lỗi phía họ", CALL_THEM));
        f.put(portal("login-503").meets(HTTP_503, LOGIN), told(NOT_NOW, "PARTNER", "tạm ngừng phục vụ", CALL_THEM));
        f.put(
                portal("login-401").meets(HTTP_401, LOGIN),
                told(REFUSES_US, "OPERATOR", "tài khoản hoặc mật khẩu", MEND_FILE));
        f.put(
                portal("login-garbage").meets(GARBAGE, LOGIN),
                told(NOT_NOW, "PARTNER", "không phải của cổng", CALL_THEM));
        f.put(portal("login-html").meets(HTML_200, LOGIN), told(NOT_NOW, "PARTNER", "không phải của cổng", CALL_THEM));
        f.put(
                portal("wrong-password").withPassword("wrong"),
                told(REFUSES_US, "OPERATOR", "không đăng nhập được", MEND_FILE));
        f.put(
                portal("content").saying(PortalSettings.POISON),
                told(REFUSED, "SENDER", "trích yếu (/summary)", SENDER_MENDS));
        f.put(
                portal("unknown-host").at("http://khong-co.invalid"),
                told(NOT_NOW, "NETWORK", "không tìm thấy tên máy chủ", LOOK_AT_LINE));
        f.put(
                portal("closed-port").at("http://127.0.0.1:" + FaultyProvince.closedPort()),
                told(NOT_NOW, "PARTNER", "không mở cổng", CALL_THEM));
        f.put(portal("tls").at("https://127.0.0.1:<port>"), told(NOT_NOW, "OPERATOR", "xem chứng thư", CERTIFICATES));
        f.put(webhook("down").meets(DOWN), told(NOT_NOW, "PARTNER", "không mở cổng", CALL_THEM));
        f.put(webhook("slow").meets(SLOW), told(REPEATED, "PARTNER", "quá thời gian chờ trả lời", NOTHING));
        f.put(webhook("cut-after").meets(CUT_AFTER_EFFECT), told(REPEATED, "NETWORK", "đường truyền đứt", NOTHING));
        f.put(webhook("500").meets(HTTP_500), told(REPEATED, "PARTNER", "lỗi phía họ (HTTP 500)", NOTHING));
        f.put(webhook("502").meets(HTTP_502), told(NOT_NOW, "PARTNER", "máy chủ trung gian", CALL_THEM));
        f.put(webhook("503").meets(HTTP_503), told(NOT_NOW, "PARTNER", "tạm ngừng phục vụ", CALL_THEM));
        f.put(webhook("401").meets(HTTP_401), told(REFUSES_US, "OPERATOR", "tài khoản hoặc mật khẩu", MEND_FILE));
        f.put(webhook("429").meets(HTTP_429), told(NOT_NOW, "PARTNER", "đang nhận quá nhiều", NOTHING));
        f.put(webhook("error-200").meets(ERROR_200), told(REFUSED, "SENDER", "mã 22", SENDER_MENDS));
        f.put(webhook("garbage").meets(GARBAGE), told(REPEATED, "PARTNER", "không đúng dạng JSON", NOTHING));
        f.put(webhook("html").meets(HTML_200), told(NOT_NOW, "PARTNER", "trang web", CALL_THEM));
        f.put(
                webhook("unknown-host").at("http://khong-co.invalid"),
                told(NOT_NOW, "NETWORK", "không tìm thấy tên máy chủ", LOOK_AT_LINE));
        f.put(webhook("tls").at("https://127.0.0.1:<port>"), told(NOT_NOW, "OPERATOR", "xem chứng thư", CERTIFICATES));
        f.put(askable("slow").meets(SLOW, "deliver"), told(LOST, "PARTNER", "quá thời gian chờ trả lời", NOTHING));
        f.put(
                askable("cut-after").meets(CUT_AFTER_EFFECT, "deliver"),
                told(LOST, "NETWORK", "đường truyền đứt", NOTHING));
        f.put(blind("slow").meets(SLOW), told(NOBODY_KNOWS, "PARTNER", "quá thời gian chờ trả lời", ASK_THEM));
        f.put(blind("cut-after").meets(CUT_AFTER_EFFECT), told(NOBODY_KNOWS, "NETWORK", "đường truyền đứt", ASK_THEM));
        f.put(blind("500").meets(HTTP_500), told(NOBODY_KNOWS, "PARTNER", "lỗi phía họ (HTTP 500)", ASK_THEM));
        return f;
    }

    private static Expected told(String code, String side, String cause, String next) {
        return new Expected(code, side, cause, next);
    }

    /**
     * What a person must read.
     *
     * @param code of the event that the timeline ends with
     * @param cause words of its sentence
     * @param next begins the next step
     */
    private record Expected(String code, String side, String cause, String next) {
        boolean is(FaultyProvince.Told told) {
            boolean troubles = code.equals(NOT_NOW) || code.equals(REFUSES_US);
            return told.code().equals(code)
                    && told.side().equals(side)
                    && told.sentence().contains(cause)
                    && told.next().startsWith(next)
                    && told.incident() == (troubles && !next.equals(NOTHING));
        }
    }
}

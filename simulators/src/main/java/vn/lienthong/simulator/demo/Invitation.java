package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** What to try first, ready to be pasted. */
final class Invitation {
    private static final List<String> PAGES =
            List.of("/console/documents", "/console/questions", "/console/indicators");

    private Invitation() {}

    static void print(Stage stage, String number, Screen screen) throws IOException {
        URI hub = stage.hub().base();
        String secret = stage.installation().secretOf(Installation.OPERATOR);
        console(stage, "/console/messages/" + number, screen);
        screen.say("Xem thêm: văn bản, câu hỏi, chỉ tiêu.", "More to see: documents, questions, indicators.");
        PAGES.forEach(page -> screen.line("  " + hub + page));
        screen.line("");
        screen.line("API:      " + hub + "/api/v1");
        screen.line("OpenAPI:  " + hub + "/api/v1/openapi");
        screen.line("");
        screen.say("Thử ngay: hành trình của bản tin bị cách ly.", "Try first: the story of the refused message.");
        screen.line("  TOKEN=$(curl -s -u " + Installation.OPERATOR + ":" + secret
                + " -d grant_type=client_credentials " + hub
                + "/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        screen.line("  curl -s -H \"Authorization: Bearer $TOKEN\" " + hub + "/api/v1/messages/" + number);
        screen.line("");
        screen.say("Diễn tập sự cố, có nói phải thấy gì:", "Drills: break something and see what to look for:");
        screen.line("  " + hub + "/console/drill");
        screen.line("");
        screen.say("Ctrl-C để dừng; dữ liệu trình diễn sẽ được xóa.", "Ctrl-C stops it; its data is removed.");
    }

    /** The console with its log-in, which is good for this demonstration only. */
    static void console(Stage stage, String page, Screen screen) throws IOException {
        screen.line("");
        screen.say("Mở trang điều hành trong trình duyệt:", "Open the console in a browser:");
        screen.line("  " + stage.hub().base() + page);
        screen.line("  tên / user: " + HubProcess.FIRST_USER + "   mật khẩu / password: "
                + stage.hub().firstPassword());
        screen.line("");
    }
}

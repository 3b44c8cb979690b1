package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.net.URI;

/** What to try first, ready to be pasted. */
final class Invitation {
    private Invitation() {}

    static void print(Stage stage, String number, Screen screen) throws IOException {
        URI hub = stage.hub().base();
        String secret = stage.installation().secretOf(Installation.OPERATOR);
        console(stage, "/console/messages/" + number, screen);
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
        screen.say("Tự ngắt và nối lại Cổng Dịch vụ công:", "Break and repair the portal yourself:");
        screen.line("  curl -d '{\"kind\":\"DOWN\"}' " + stage.outside().portalFaults());
        screen.line("  curl -X DELETE " + stage.outside().portalFaults());
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

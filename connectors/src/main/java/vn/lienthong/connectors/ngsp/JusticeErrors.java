package vn.lienthong.connectors.ngsp;

import vn.lienthong.connector.Reply;

/** Error codes that the services of the Ministry of Justice share (domain section 4.5). */
public final class JusticeErrors {
    private JusticeErrors() {}

    /** 200 here is "not finished" and nothing of HTTP. */
    public static Reply reply(String code) {
        return switch (code) {
            case "100", "101" -> new Reply.Misconfigured("error_code " + code);
            case "200" -> new Reply.Unfinished("200");
            case "201" -> new Reply.NotFound();
            case "106", "108", "302", "500" -> new Reply.Refused(code);
            default -> Reply.ServiceDown.of("answer-malformed");
        };
    }
}

package vn.lienthong.app.proof;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Bodies that the door refuses: what it is, content type, body, status, code, what the answer says besides. */
final class BadBodies {
    /** A citizen's number that no answer may show. */
    static final String CITIZEN = "012345678901";

    private BadBodies() {}

    static Stream<Arguments> all() {
        String good = new Step(40_001, 0, "").event();
        byte[] tcvn3 = good.replace("Phạm Thị Mẫu", "Ph\u00b9m ThÞ MÉu").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                bad("malformed JSON", good.substring(0, 300), 400, "BODY_MALFORMED", "malformed_json"),
                bad("nested 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), 400, "BODY_MALFORMED", "too_deep"),
                bad(
                        "nested in the data",
                        good.replace("\"documents\":[]", "\"documents\":" + "[".repeat(5_000) + "]".repeat(5_000)),
                        400,
                        "BODY_MALFORMED",
                        "too_deep"),
                bad(
                        "a key twice",
                        good.replace("\"channel\":", "\"channel\":\"POST\",\"channel\":"),
                        400,
                        "BODY_MALFORMED",
                        "duplicate_key"),
                arguments("not UTF-8", Step.CONTENT_TYPE, tcvn3, 400, "BODY_MALFORMED", "invalid_utf8"),
                bad(
                        "an unknown field",
                        good.replace("\"channel\":", "\"chanel\":1,\"channel\":"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/chanel"),
                bad(
                        "a wrong dossier number",
                        good.replace("260305-", "26O305-"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/number"),
                bad(
                        "an unknown organisation",
                        good.replace("\"intake\":\"H44.12\"", "\"intake\":\"H44.99\""),
                        422,
                        "MESSAGE_INVALID",
                        "/data/offices/intake"),
                bad(
                        "a time without zone",
                        good.replace("01:20:00Z", "01:20:00"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/timing/receivedAt"),
                bad(
                        "a citizen's number that is none",
                        good.replace("\"name\":\"Phạm", "\"citizenId\":\"" + CITIZEN + "9\",\"name\":\"Phạm"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/applicant"),
                bad(
                        "a source that is another's",
                        good.replace("\"source\":\"mot-cua\"", "\"source\":\"mot-cua-khac\""),
                        403,
                        "FORBIDDEN",
                        ""),
                arguments(
                        "a wrong content type",
                        "text/plain",
                        good.getBytes(StandardCharsets.UTF_8),
                        415,
                        "CONTENT_TYPE_UNSUPPORTED",
                        ""),
                arguments(
                        "an XML body",
                        "application/xml",
                        "<a/>".getBytes(StandardCharsets.UTF_8),
                        415,
                        "CONTENT_TYPE_UNSUPPORTED",
                        ""),
                arguments("50 MB", Step.CONTENT_TYPE, new byte[50_000_000], 413, "BODY_TOO_LARGE", ""));
    }

    private static Arguments bad(String what, String body, int status, String code, String says) {
        return arguments(what, Step.CONTENT_TYPE, body.getBytes(StandardCharsets.UTF_8), status, code, says);
    }
}

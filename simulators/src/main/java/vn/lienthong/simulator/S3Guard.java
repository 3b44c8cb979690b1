package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a request bears the signature (AWS version 4) of our one account, and the digest of the body that it has. */
final class S3Guard {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/((\\d{8})/([^/]+)/s3/aws4_request), SignedHeaders=([^,]+), Signature=(\\w+)");
    /** Of all that S3 knows, in the order of the signature. */
    private static final List<String> PARAMETERS = List.of(
            "continuation-token",
            "delimiter",
            "encoding-type",
            "list-type",
            "max-keys",
            "prefix",
            "start-after",
            "x-id");

    private S3Guard() {}

    static boolean lets(Call call) {
        String digest = call.header("x-amz-content-sha256").orElse("");
        Matcher signed = AUTHORIZATION.matcher(call.header("Authorization").orElse(""));
        return signed.matches()
                && signed.group(1).equals(S3Simulator.ACCESS_KEY)
                && digest.equals(hex(sha256(call.body())))
                && signed.group(6).equals(signature(call, signed, digest));
    }

    private static String signature(Call call, Matcher signed, String digest) {
        List<String> names = List.of(signed.group(5).split(";"));
        String canonical = String.join(
                "\n",
                call.method(),
                call.path(),
                query(call),
                names.stream()
                        .map(name -> name + ":" + call.header(name).orElse("").strip() + "\n")
                        .collect(Collectors.joining()),
                signed.group(5),
                digest);
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                call.header("x-amz-date").orElse(""),
                signed.group(2),
                hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + S3Simulator.SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(signed.group(3), signed.group(4), "s3", "aws4_request")) {
            key = hmac(key, step);
        }
        return hex(hmac(key, toSign));
    }

    private static String query(Call call) {
        return PARAMETERS.stream()
                .flatMap(name -> call.query(name).map(value -> name + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace("/", "%2F").replace("=", "%3D");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

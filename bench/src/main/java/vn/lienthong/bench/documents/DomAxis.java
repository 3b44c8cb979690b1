package vn.lienthong.bench.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.simulator.AxisSystem;

/** Sends a package that is an array, signed as the axis wants it; over the same pooled connections as the hub. */
final class DomAxis implements AutoCloseable {
    private static final String PREFIX = "XroadVnpt-";
    private static final String BORDER = "bench-0001";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss'+0'SSS");

    private final PooledHttp http;
    private final AtomicLong last = new AtomicLong();

    DomAxis(URI base) {
        http = PooledHttp.open(HttpOptions.to(base));
    }

    void send(String from, byte[] edxml, String hash) throws IOException {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("systemid", AxisSystem.PHU_THO.id());
        signed.put("timestamp", moment());
        signed.put("from", from);
        signed.put("servicetype", "eDoc");
        signed.put("messagetype", "edoc");
        signed.put("hash-file", hash);
        HttpReply reply = http.send(
                new HttpCall("POST", "/sendEdoc", headers(signed), multipart(edxml), HttpCall.Effect.CHANGES));
        String answer = new String(reply.body(), StandardCharsets.UTF_8);
        if (!answer.contains("\"OK\"")) {
            throw new IOException("not delivered: " + answer);
        }
    }

    private static Map<String, String> headers(Map<String, String> signed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        signed.forEach((name, value) -> json.put(PREFIX + name, value));
        Map<String, String> headers = new HashMap<>();
        headers.put(PREFIX + "sign-header", json.toString());
        headers.put(PREFIX + "sign-header-key", String.join(";", signed.keySet()));
        headers.put(PREFIX + "hash-header", hmac(json.toString()));
        signed.forEach((name, value) -> headers.put(PREFIX + name, value));
        headers.put("Content-Type", "multipart/form-data; boundary=" + BORDER);
        return headers;
    }

    private static byte[] multipart(byte[] edxml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(edxml.length + 500);
        out.write(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file_doc\"; filename=\"a.edxml\"\r\n"
                        + "Content-Type: application/xml\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(edxml);
        out.write(("\r\n--" + BORDER + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private String moment() {
        long milli = last.updateAndGet(before -> Math.max(System.currentTimeMillis(), before + 1));
        return MOMENT.format(Instant.ofEpochMilli(milli).atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(AxisSystem.PHU_THO.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

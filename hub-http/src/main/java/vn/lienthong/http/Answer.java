package vn.lienthong.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import vn.lienthong.connector.AnswerReader;
import vn.lienthong.connector.HttpReply;

/** Takes an answer in, to its last byte or to the limit. */
final class Answer {
    private static final byte[] NOTHING = {};

    private Answer() {}

    static HttpReply read(ClassicHttpResponse response, int limit) throws IOException {
        return new HttpReply(response.getCode(), headers(response), body(response, limit));
    }

    /** Lets the reader take the body while it comes. A reader that stops before the end has not understood it. */
    static HttpReply handOver(ClassicHttpResponse response, AnswerReader reader, Progress progress) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : decoded(response, entity.getContent());
        InputStream read = new ProgressInputStream(body, progress);
        reader.read(read);
        if (read.read() >= 0) {
            throw new AnswerRefused("answer-not-read-to-its-end");
        }
        return new HttpReply(response.getCode(), headers(response), NOTHING);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Iterator<Header> all = response.headerIterator(); all.hasNext(); ) {
            Header header = all.next();
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    private static byte[] body(ClassicHttpResponse response, int limit) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return NOTHING;
        }
        if (entity.getContentLength() > limit) {
            throw new AnswerRefused("answer-too-large");
        }
        byte[] body = decoded(response, entity.getContent()).readNBytes(limit + 1);
        if (body.length > limit) {
            throw new AnswerRefused("answer-too-large");
        }
        return body;
    }

    // We ask for no coding; some servers compress all the same.
    private static InputStream decoded(ClassicHttpResponse response, InputStream content) throws IOException {
        Header coding = response.getLastHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.getValue().isBlank() || "identity".equalsIgnoreCase(coding.getValue())) {
            return content;
        }
        if ("gzip".equalsIgnoreCase(coding.getValue()) || "x-gzip".equalsIgnoreCase(coding.getValue())) {
            return new GZIPInputStream(content);
        }
        throw new AnswerRefused("answer-coding-unknown");
    }
}

package vn.lienthong.app.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that states its length twice, as Content-Length and as Transfer-Encoding: the shape of request
 * smuggling (RFC 9112, section 6.1).
 *
 * <p>Tomcat drops the Content-Length before anyone can see it and serves the request. The bytes of the header are still
 * there, so they are looked at again; only a chunked request pays for that.
 */
final class TwoLengths extends ValveBase {
    private final ContainerProblems problems;

    TwoLengths(ContainerProblems problems) {
        super(true);
        this.problems = problems;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        @Nullable
        MessageBytes encoding = request.getCoyoteRequest().getMimeHeaders().getValue("transfer-encoding");
        if (encoding != null && headerOf(request, encoding).contains("\ncontent-length")) {
            response.setStatus(400);
            response.setHeader("Connection", "close");
            problems.write(request, response);
            return;
        }
        getNext().invoke(request, response);
    }

    private static String headerOf(Request request, MessageBytes encoding) {
        ByteChunk value = encoding.getByteChunk();
        byte[] buffer = value.getBuffer();
        ByteChunk target = request.getCoyoteRequest().requestURI().getByteChunk();
        if (buffer == null || target.getBuffer() != buffer) {
            return "";
        }
        String all = new String(
                        buffer, target.getStart(), buffer.length - target.getStart(), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int after = value.getEnd() - target.getStart();
        int end = all.indexOf("\n\r\n", Math.min(after - 1, all.length()));
        return end < 0 ? all : all.substring(0, end);
    }
}

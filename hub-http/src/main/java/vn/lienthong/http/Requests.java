package vn.lienthong.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import vn.lienthong.connector.HttpCall;

/** Writes a call as a request of one connection. */
final class Requests {
    private final HttpHost host;
    private final String prefix;
    private final List<Header> fixed = new ArrayList<>();

    Requests(HttpOptions options) {
        URI base = options.base();
        host = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        fixed.add(new BasicHeader(HttpHeaders.HOST, host.toHostString()));
        fixed.add(new BasicHeader(HttpHeaders.USER_AGENT, options.userAgent()));
        options.headers().forEach((name, value) -> fixed.add(new BasicHeader(name, value)));
    }

    ClassicHttpRequest of(HttpCall call, Progress progress) {
        ClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), host, prefix + checked(call.path()));
        for (Header header : fixed) {
            request.addHeader(header);
        }
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.setHeader(header.getKey(), header.getValue());
        }
        if (call.body().length() > 0 || !"GET".equals(call.method())) {
            request.setHeader(
                    HttpHeaders.CONTENT_LENGTH, Long.toString(call.body().length()));
            request.setEntity(new OutgoingEntity(call.body(), progress));
        }
        return request;
    }

    // A blank or a line break here would become part of the request's first line.
    private static String checked(String path) {
        boolean clean = path.startsWith("/") && path.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (!clean) {
            throw new IllegalArgumentException("the call's path does not begin with / or is not percent-encoded");
        }
        return path;
    }
}

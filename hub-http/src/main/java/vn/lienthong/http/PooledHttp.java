package vn.lienthong.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

/**
 * The Http port of one connection over pooled, blocking sockets. Follows no redirects, keeps no cookies, sends nothing
 * twice by itself.
 *
 * <p>It drives the pool directly instead of an HttpClient: only so is it known whether a request's last byte may have
 * gone out, and a call costs no more than its two system calls.
 */
public final class PooledHttp implements Http, AutoCloseable {
    private final HttpOptions options;
    private final Deadline deadline = new Deadline();
    private final Trust trust = new Trust();
    private final PoolingHttpClientConnectionManager pool;
    private final HttpRoute route;
    private final Timeout patience;
    private final Requests requests;
    private final WriteGuard guard;

    private PooledHttp(HttpOptions options) {
        this.options = options;
        pool = Connections.pool(options, deadline, trust);
        HttpHost host = new HttpHost(
                options.base().getScheme(),
                options.base().getHost(),
                port(options.base().getScheme(), options.base().getPort()));
        route = new HttpRoute(host, null, "https".equals(host.getSchemeName()));
        patience = Connections.timeout(options.answerTimeout());
        requests = new Requests(options);
        guard = new WriteGuard(host.getHostName());
    }

    public static PooledHttp open(HttpOptions options) {
        return new PooledHttp(options);
    }

    @Override
    public HttpReply send(HttpCall call) {
        Progress progress = new Progress(deadline, guard, options.answerTimeout());
        ClassicHttpRequest request = requests.of(call, progress);
        long start = System.nanoTime();
        Exchange exchange = new Exchange(call.reader(), progress, options.answerLimit());
        try {
            HttpReply reply = exchanged(request, progress, exchange);
            observer().answered(call.method(), host(), reply.status(), System.nanoTime() - start);
            return reply;
        } catch (IOException | HttpException | TimeoutException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (exchange.wasUsedLineSilent() && !(e instanceof SocketTimeoutException)) {
                trust.broken();
            }
            HttpFault fault = Faults.of(e, exchange.stage(), call.effect());
            observer().failed(call.method(), host(), String.valueOf(fault.getMessage()), System.nanoTime() - start);
            throw fault;
        }
    }

    private HttpReply exchanged(ClassicHttpRequest request, Progress progress, Exchange exchange)
            throws IOException, HttpException, TimeoutException, InterruptedException {
        ConnectionEndpoint line = lease();
        boolean done = false;
        try {
            HttpClientContext context = HttpClientContext.create();
            if (!line.isConnected()) {
                exchange.onNewLine();
                deadline.endsIn(options.connectTimeout());
                pool.connect(line, Connections.timeout(options.connectTimeout()), context);
            }
            deadline.endsIn(options.answerTimeout());
            done = execute(request, progress, exchange, line, context);
            return exchange.reply();
        } finally {
            deadline.clear();
            if (!done) {
                line.close(CloseMode.IMMEDIATE);
            }
            pool.release(line, null, exchange.mayIdle());
        }
    }

    private ConnectionEndpoint lease() throws IOException, TimeoutException, InterruptedException {
        try {
            return pool.lease("", route, patience, null).get(patience);
        } catch (ExecutionException e) {
            throw new IOException("no connection from the pool", e.getCause());
        } catch (IllegalStateException e) {
            throw new IOException("the port is closed", e);
        }
    }

    private boolean execute(
            ClassicHttpRequest request,
            Progress progress,
            Exchange exchange,
            ConnectionEndpoint line,
            HttpClientContext context)
            throws IOException, HttpException {
        boolean watched = request.getEntity() != null
                && guard.isNeededFor(request.getEntity().getContentLength());
        try (progress) {
            if (watched) {
                progress.watchedBy(() -> line.close(CloseMode.IMMEDIATE));
            }
            line.execute("", request, exchange, context);
            return exchange.isReusable();
        }
    }

    private Observer observer() {
        return options.observer();
    }

    private String host() {
        return route.getTargetHost().getHostName();
    }

    private static int port(String scheme, int given) {
        if (given > 0) {
            return given;
        }
        return "https".equals(scheme) ? 443 : 80;
    }

    /** Closes every pooled connection; calls under way end with a fault. */
    @Override
    public void close() {
        guard.close();
        pool.close(CloseMode.IMMEDIATE);
    }
}

package vn.lienthong.http;

import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.AnswerReader;
import vn.lienthong.connector.HttpReply;

/** One request and its answer on one connection; remembers how far it came. */
final class Exchange implements ConnectionEndpoint.RequestExecutor {
    private static final int FINAL_ANSWERS = 200;
    private static final int REDIRECTS = 300;
    private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(30);
    private static final TimeValue SAFETY = TimeValue.ofSeconds(1);

    private final Optional<AnswerReader> reader;
    private final Progress progress;
    private final int answerLimit;
    private Stage stage = Stage.WAITING_FOR_CONNECTION;
    private boolean usedLine = true;
    private boolean silent = true;
    private boolean reusable;
    private TimeValue mayIdle = LONGEST_IDLE;
    private @Nullable HttpReply reply;

    Exchange(Optional<AnswerReader> reader, Progress progress, int answerLimit) {
        this.reader = reader;
        this.progress = progress;
        this.answerLimit = answerLimit;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, HttpClientConnection line, HttpContext context)
            throws IOException, HttpException {
        stage = Stage.SENDING;
        send(request, line);
        stage = Stage.AWAITING_ANSWER;
        ClassicHttpResponse response = line.receiveResponseHeader();
        silent = false;
        while (response.getCode() < FINAL_ANSWERS) {
            response = line.receiveResponseHeader();
        }
        if (MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
            line.receiveResponseEntity(response);
        }
        reply = reader.isPresent() && response.getCode() < REDIRECTS
                ? Answer.handOver(response, reader.get(), progress)
                : Answer.read(response, answerLimit);
        reusable = line.isConsistent() && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
        mayIdle = idleTime(response);
        return response;
    }

    private void send(ClassicHttpRequest request, HttpClientConnection line) throws IOException, HttpException {
        line.sendRequestHeader(request);
        if (line.getSSLSession() != null) {
            // A plain write that fails has left bytes behind; a TLS write may fail after its last record went out.
            stage = Stage.AWAITING_ANSWER;
        }
        if (request.getEntity() != null) {
            line.sendRequestEntity(request);
        }
        line.flush();
    }

    // A peer that says for how long it keeps the line open is left a second early.
    private static TimeValue idleTime(ClassicHttpResponse response) {
        if (!response.containsHeader(HeaderElements.KEEP_ALIVE)) {
            return LONGEST_IDLE;
        }
        TimeValue said =
                DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, HttpClientContext.create());
        long millis = said.toMilliseconds() - SAFETY.toMilliseconds();
        return TimeValue.ofMilliseconds(Math.max(1, Math.min(millis, LONGEST_IDLE.toMilliseconds())));
    }

    void onNewLine() {
        stage = Stage.CONNECTING;
        usedLine = false;
    }

    /** A line from the pool took the request, or refused to, and brought nothing: the peer had closed it. */
    boolean wasUsedLineSilent() {
        return usedLine && silent && stage.compareTo(Stage.SENDING) >= 0;
    }

    TimeValue mayIdle() {
        return mayIdle;
    }

    Stage stage() {
        return stage;
    }

    boolean isReusable() {
        return reusable;
    }

    HttpReply reply() {
        if (reply == null) {
            throw new IllegalStateException("no answer was read");
        }
        return reply;
    }
}

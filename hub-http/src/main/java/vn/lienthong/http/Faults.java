package vn.lienthong.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import vn.lienthong.connector.HttpCall.Effect;
import vn.lienthong.connector.HttpFault;

/** Judges a call that brought no answer: what told us, and whether the receiver may have acted. */
final class Faults {

    private Faults() {}

    static HttpFault of(Exception cause, Stage stage, Effect effect) {
        boolean mayHaveActed = stage == Stage.AWAITING_ANSWER
                && effect == Effect.CHANGES
                // With TLS 1.3 a server's refusal of our certificate arrives after we have sent; it has not read on.
                && !(cause instanceof SSLHandshakeException);
        String signal = signal(cause, stage);
        return mayHaveActed
                ? new HttpFault.AnswerLost(signal, speechless(cause))
                : new HttpFault.NotReached(signal, speechless(cause));
    }

    private static String signal(Exception cause, Stage stage) {
        return switch (stage) {
            case WAITING_FOR_CONNECTION -> whileWaiting(cause);
            case CONNECTING -> whileConnecting(cause);
            case SENDING -> "send-failed";
            case AWAITING_ANSWER -> whileAwaiting(cause);
        };
    }

    private static String whileWaiting(Exception cause) {
        if (cause instanceof InterruptedException) {
            return "interrupted";
        }
        return cause instanceof TimeoutException ? "pool-timeout" : "port-closed";
    }

    private static String whileConnecting(Exception cause) {
        if (cause instanceof UnknownHostException) {
            return "unknown-host";
        }
        if (cause instanceof SSLException) {
            return "tls-failed";
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof SocketTimeoutException) {
            return "connect-timeout";
        }
        if (cause instanceof NoRouteToHostException) {
            return "no-route";
        }
        return cause instanceof ConnectException ? "connect-refused" : "connect-failed";
    }

    private static String whileAwaiting(Exception cause) {
        if (cause instanceof AnswerRefused refused) {
            return refused.signal();
        }
        if (cause instanceof SocketTimeoutException) {
            return "answer-timeout";
        }
        if (cause instanceof SSLHandshakeException) {
            return "tls-failed";
        }
        if (cause instanceof NoHttpResponseException || cause instanceof ConnectionClosedException) {
            return "answer-cut";
        }
        if (cause instanceof HttpException
                || cause instanceof MessageConstraintException
                || cause instanceof ZipException) {
            return "answer-malformed";
        }
        return cause instanceof SocketException ? "answer-cut" : "answer-failed";
    }

    // A parser quotes the line that it did not understand; that may be anybody's data.
    private static Throwable speechless(Exception cause) {
        if (!(cause instanceof HttpException) && !(cause instanceof MessageConstraintException)) {
            return cause;
        }
        IOException wordless = new IOException(cause.getClass().getSimpleName());
        wordless.setStackTrace(cause.getStackTrace());
        return wordless;
    }
}

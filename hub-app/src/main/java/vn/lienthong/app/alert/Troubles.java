package vn.lienthong.app.alert;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What kept an alert from going out, as a signal that has a sentence. A server's own words may quote addresses. */
final class Troubles {
    private Troubles() {}

    static String signal(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectException) {
                return "connect-refused";
            }
            if (each instanceof SocketTimeoutException) {
                return "answer-timeout";
            }
            if (each instanceof UnknownHostException) {
                return "unknown-host";
            }
            if (each instanceof SSLException) {
                return "tls-failed";
            }
            if (each instanceof AuthenticationFailedException) {
                return "login-refused";
            }
        }
        return "send-failed";
    }
}

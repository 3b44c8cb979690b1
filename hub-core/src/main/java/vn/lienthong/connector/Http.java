package vn.lienthong.connector;

/**
 * The only way a connector reaches its system: pooling, time-outs, TLS, tracing, metering and redaction are done behind
 * it. Redirects are not followed.
 */
public interface Http {

    /**
     * Sends one request to the connection's base address and waits for the answer, whatever its status.
     *
     * @throws HttpFault when there is no answer
     */
    HttpReply send(HttpCall call);
}

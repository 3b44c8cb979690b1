package vn.lienthong.dispatch;

import java.util.function.BooleanSupplier;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

/**
 * The way out of one attempt. A conversation may outlive the node's lease: from then on it may ask, but no request that
 * changes anything goes out any more, for another node may be sending.
 */
final class LeasedHttp implements Http {
    private final Http http;
    private final BooleanSupplier mayStillSend;
    private volatile boolean changed;
    private volatile boolean closed;

    LeasedHttp(Http http, BooleanSupplier mayStillSend) {
        this.http = http;
        this.mayStillSend = mayStillSend;
    }

    @Override
    public HttpReply send(HttpCall call) {
        if (call.effect() == HttpCall.Effect.CHANGES) {
            if (!mayStillSend.getAsBoolean()) {
                closed = true;
                throw new HttpFault.NotReached("lease-lost", new IllegalStateException("the node's lease ran out"));
            }
            changed = true;
        }
        return http.send(call);
    }

    /** Whether a request was kept back: then nothing that the connector says of the attempt counts. */
    boolean isClosed() {
        return closed;
    }

    /** Whether a request that changes something went out. */
    boolean hasChangedSomething() {
        return changed;
    }
}

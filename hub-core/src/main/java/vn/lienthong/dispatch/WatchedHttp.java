package vn.lienthong.dispatch;

import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;

/** Remembers whether anything was sent that changes something at the receiver. One attempt, one thread. */
final class WatchedHttp implements Http {
    private final Http http;
    private boolean changes;

    WatchedHttp(Http http) {
        this.http = http;
    }

    @Override
    public HttpReply send(HttpCall call) {
        changes |= call.effect() == HttpCall.Effect.CHANGES;
        return http.send(call);
    }

    boolean changes() {
        return changes;
    }
}

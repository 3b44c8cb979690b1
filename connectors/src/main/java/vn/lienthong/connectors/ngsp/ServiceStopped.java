package vn.lienthong.connectors.ngsp;

import vn.lienthong.connector.Reply;

/** The conversation has ended before the question was answered. */
public final class ServiceStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    public ServiceStopped(Reply reply) {
        super("the service gave no answer", null, false, false);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}

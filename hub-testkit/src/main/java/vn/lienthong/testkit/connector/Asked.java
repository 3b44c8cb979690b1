package vn.lienthong.testkit.connector;

import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Reply;

/** What came of one question: a reply, or no answer at all. */
record Asked(Optional<Reply> reply, Optional<HttpFault> fault, List<HttpCall> calls) {
    static Asked of(Reply reply, List<HttpCall> calls) {
        return new Asked(Optional.of(reply), Optional.empty(), calls);
    }

    static Asked of(HttpFault fault, List<HttpCall> calls) {
        return new Asked(Optional.empty(), Optional.of(fault), calls);
    }

    boolean is(Class<? extends Reply> kind) {
        return reply.filter(kind::isInstance).isPresent();
    }

    /** The service was not there, or said so. */
    boolean isDown() {
        return is(Reply.ServiceDown.class)
                || fault.filter(HttpFault.NotReached.class::isInstance).isPresent();
    }

    /** Somebody would believe that the service has answered the question. */
    boolean isBelieved() {
        return is(Reply.Found.class) || is(Reply.NotFound.class) || is(Reply.Unfinished.class);
    }

    /** The signal of a failure; empty where there was none. */
    String signal() {
        if (reply.orElse(null) instanceof Reply.ServiceDown down) {
            return down.signal();
        }
        if (reply.orElse(null) instanceof Reply.TooMany many) {
            return many.signal();
        }
        if (reply.orElse(null) instanceof Reply.Misconfigured wrong) {
            return wrong.what();
        }
        return fault.map(HttpFault::signal).orElse("");
    }

    /** Without the answer and without bodies: it stands in the report of a failed clause. */
    @Override
    public String toString() {
        return reply.map(one -> one.getClass().getSimpleName()).orElse("")
                + fault.map(Object::toString).orElse("") + " " + signal() + " after " + calls.size() + " calls";
    }
}

package vn.lienthong.testkit.connector;

import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Outcome.Delivered;
import vn.lienthong.connector.Outcome.Duplicate;
import vn.lienthong.connector.Outcome.TargetDown;
import vn.lienthong.connector.Outcome.Unknown;

/** One attempt: how it ended and which calls it made. */
record Attempted(Optional<Outcome> outcome, Optional<HttpFault> fault, List<HttpCall> calls) {

    boolean isDone() {
        return outcome.filter(o -> o instanceof Delivered || o instanceof Duplicate)
                .isPresent();
    }

    boolean isInDoubt() {
        return is(Unknown.class)
                || fault.filter(HttpFault.AnswerLost.class::isInstance).isPresent();
    }

    boolean isDown() {
        return is(TargetDown.class)
                || fault.filter(HttpFault.NotReached.class::isInstance).isPresent();
    }

    boolean is(Class<? extends Outcome> kind) {
        return outcome.filter(kind::isInstance).isPresent();
    }

    List<HttpCall> changes() {
        return calls.stream()
                .filter(call -> call.effect() == HttpCall.Effect.CHANGES)
                .toList();
    }

    /** Names no paths and no bodies: it stands in the report of a failed clause. */
    @Override
    public String toString() {
        return outcome.map(Object::toString).orElse("")
                + fault.map(Object::toString).orElse("") + " after " + calls.size() + " calls";
    }
}

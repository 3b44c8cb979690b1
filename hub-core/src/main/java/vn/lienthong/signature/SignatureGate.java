package vn.lienthong.signature;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Sink;
import vn.lienthong.ledger.SignatureChecks;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.registry.SignaturePolicy;

/** Puts a connection's policy on signatures before its sinks for documents; a policy of recording puts nothing there. */
public final class SignatureGate {
    private final SignatureChecks checks;
    private final Clock clock;

    public SignatureGate(SignatureChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    public Ports before(Ports ports, SignaturePolicy policy) {
        if (policy == SignaturePolicy.RECORD) {
            return ports;
        }
        List<Sink<?>> sinks = new ArrayList<>();
        ports.sinks().forEach(sink -> sinks.add(before(sink, policy)));
        return ports.withSinks(sinks);
    }

    private <M extends CanonicalMessage> Sink<M> before(Sink<M> sink, SignaturePolicy policy) {
        return sink.accepts().isAssignableFrom(OfficialDocument.class)
                ? new GatedSink<>(sink, new PolicyVerdict(policy, checks, clock))
                : sink;
    }
}

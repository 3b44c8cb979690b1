package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.Received;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

/** The webhook simulator as the kit sees it: an event whose key is known already is no effect. */
public record WebhookReceiver(WebhookSimulator real) implements Simulator {

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void strike(Fault fault, Where where) {
        Strikes.on(real.faults(), fault, where, List.of("deliver"));
    }

    @Override
    public void calm() {
        real.faults().off();
    }

    @Override
    public void reset() {
        real.reset();
    }

    @Override
    public List<String> effects() {
        return real.received().stream()
                .filter(event -> !event.repeat())
                .map(Received::key)
                .toList();
    }
}

package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

/** The axis simulator as the kit sees it. */
public record AxisOfTheKit(DocumentAxisSimulator real) implements Simulator {

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void strike(Fault fault, Where where) {
        Strikes.on(real.faults(), fault, where, List.of("sendEdoc"));
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
        return real.effects().stream()
                .map(effect -> effect.messageType() + " " + effect.hash())
                .toList();
    }
}

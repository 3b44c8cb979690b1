package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

/** The simulator of a document system as the kit sees it. */
public record OfficeOfTheKit(DocumentOfficeSimulator real) implements Simulator {

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void strike(Fault fault, Where where) {
        Strikes.on(real.faults(), fault, where, List.of("sendDocument"));
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
                .map(effect -> effect.type() + " " + effect.docId())
                .toList();
    }
}

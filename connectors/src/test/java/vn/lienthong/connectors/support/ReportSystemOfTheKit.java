package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.NationalReportSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

/** The reporting system as the kit sees it: a submission known again by its key is no effect. */
public record ReportSystemOfTheKit(NationalReportSimulator real) implements Simulator {

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void strike(Fault fault, Where where) {
        Strikes.on(real.faults(), fault, where, List.of("submit"));
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
        return real.effects();
    }
}

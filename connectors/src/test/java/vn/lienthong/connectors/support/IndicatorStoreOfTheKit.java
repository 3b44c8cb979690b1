package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.ProvinceReportSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator;

/** The indicator store as the kit sees it: writing what stands there already is no effect. */
public record IndicatorStoreOfTheKit(ProvinceReportSimulator real) implements Simulator {

    @Override
    public URI base() {
        return real.base();
    }

    @Override
    public void strike(Fault fault, Where where) {
        Strikes.on(real.faults(), fault, where, List.of("write"));
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

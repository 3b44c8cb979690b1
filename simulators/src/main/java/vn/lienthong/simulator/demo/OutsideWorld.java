package vn.lienthong.simulator.demo;

import java.net.URI;
import java.util.List;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.WebhookSimulator;

/** The systems that receive: the national portal and the IOC, on free ports, with records of their own. */
final class OutsideWorld implements AutoCloseable {
    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final WebhookSimulator ioc = WebhookSimulator.start(0);

    URI portal() {
        return portal.base();
    }

    URI ioc() {
        return ioc.base();
    }

    /** Where the portal can be broken by hand. */
    URI portalFaults() {
        return portal.control().resolve("/__sim/fault");
    }

    void breakPortal() {
        portal.faults().on(FaultKind.DOWN);
    }

    void repairPortal() {
        portal.faults().off();
    }

    List<Seen> seenByPortal() {
        return portal.effects().stream()
                .map(effect -> new Seen(
                        effect.maHoSo(),
                        Receipts.row(
                                effect.service(),
                                effect.row().path("ThoiDiemXuLy").asText(),
                                effect.row()
                                        .path("TrangThaiHoSo")
                                        .asInt(effect.row().path("TrangThai").asInt())),
                        !effect.applied()))
                .toList();
    }

    List<Seen> seenByIoc() {
        return ioc.received().stream()
                .map(event -> new Seen(event.ceSubject(), event.ceSource() + ' ' + event.ceId(), event.repeat()))
                .toList();
    }

    @Override
    public void close() {
        portal.close();
        ioc.close();
    }
}

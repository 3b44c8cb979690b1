package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.Faults;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.WebhookSimulator;

/** The systems that receive the dossiers, the national portal and the IOC, and those of the {@link Scene}s. */
final class OutsideWorld implements AutoCloseable {
    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final WebhookSimulator ioc = WebhookSimulator.start(0);
    private static final Duration SLOW = Duration.ofSeconds(4);

    private final DrillDesk drills;
    private final List<Scene> scenes;

    OutsideWorld(List<Scene> scenes) throws IOException {
        this.scenes = scenes;
        this.drills = DrillDesk.open()
                .offer(broken("portal-down", Promises.PORTAL, portal.faults(), Fault.always(FaultKind.DOWN)))
                .offer(broken("portal-refuses-us", Promises.PORTAL, portal.faults(), Fault.always(FaultKind.HTTP_401)))
                .offer(broken(
                        "partner-slow",
                        Promises.IOC,
                        ioc.faults(),
                        Fault.always(FaultKind.SLOW).withDelay(SLOW)));
    }

    private static Drill broken(String id, String connection, Faults faults, Fault fault) {
        return new Drill(id, connection, () -> faults.on(fault), () -> faults.off(fault.kind()));
    }

    DrillDesk drills() {
        return drills;
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** Where all of them are, and what they want to hear. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PORTAL_BASE", portal.base().toString());
        environment.put("PORTAL_USERNAME", NationalPortalSimulator.USERNAME);
        environment.put("PORTAL_PASSWORD", NationalPortalSimulator.PASSWORD);
        environment.put("IOC_BASE", ioc.base().toString());
        environment.put("IOC_PATH", "/events");
        environment.put("HUB_DRILLS", drills.base().toString());
        scenes.forEach(scene -> environment.putAll(scene.environment()));
        return environment;
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
        drills.close();
        portal.close();
        ioc.close();
        scenes.forEach(Scene::close);
    }
}

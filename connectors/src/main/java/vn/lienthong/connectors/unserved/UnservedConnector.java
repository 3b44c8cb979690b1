package vn.lienthong.connectors.unserved;

import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.Agency;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * Keeps what is addressed to offices that no system serves: it is held, stands on the steward's list with the codes of the
 * offices, and goes on by itself when a changed subscription or registry names a system for them.
 */
public final class UnservedConnector implements Connector {

    @Override
    public String id() {
        return "unserved";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of(
                new WaitingRoom<>(
                        OfficialDocument.class,
                        document -> document.to().stream().map(Agency::code).toList()),
                new WaitingRoom<>(DocumentStatus.class, status -> List.of(status.to())));
    }
}

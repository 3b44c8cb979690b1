package vn.lienthong.connectors.onestop;

import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Takes dossiers and their progress from a one-stop system (một cửa) that speaks the older LGSP form: {@code
 * Document/SyncDocument} and {@code Document/UpdateDocumentTraces}.
 *
 * <p>A one-stop system that sends CloudEvents needs no settings here: it uses the hub's general door.
 */
public final class OneStopConnector implements Connector {

    @Override
    public String id() {
        return "one-stop";
    }

    @Override
    public List<Setting<?>> settings() {
        return OneStopSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of(
                new LgspPush("Document/SyncDocument", new SyncDocumentToDossier(OneStopSettings.of(settings))),
                new LgspPush("Document/UpdateDocumentTraces", new DocumentTraceToProgress()));
    }
}

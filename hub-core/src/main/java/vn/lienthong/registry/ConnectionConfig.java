package vn.lienthong.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.OrgCode;

/**
 * One outside system joined through a connector: one file in {@code connections/}.
 *
 * @param name kebab-case; file, metric, log, queue and console row share it
 * @param owner the organisation that answers for the system
 * @param pollEvery time between two readings of a source that the hub reads
 * @param mapping how the rows of a source become messages; empty for a connection whose connector translates
 * @param terms what is expected of it as a source
 * @param service what is promised of it, and when it is known to be away
 */
public record ConnectionConfig(
        String name,
        Connector connector,
        String title,
        OrgCode owner,
        Settings settings,
        Delivery delivery,
        Optional<Mapping> mapping,
        Duration pollEvery,
        SourceTerms terms,
        ServiceTerms service) {
    private static final Setting<URI> BASE = Setting.address("base", "Address of the outside system.");

    /** Address of the outside system; empty for one that only sends to us. */
    public Optional<URI> base() {
        return settings.find(BASE);
    }

    @Override
    public String toString() {
        return "Connection[" + name + "]";
    }
}

package vn.lienthong.registry;

import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.OrgCode;

/**
 * One outside system joined through a connector: one file in {@code connections/}.
 *
 * @param name kebab-case; file, metric, log, queue and console row share it
 * @param owner the organisation that answers for the system
 */
public record ConnectionConfig(
        String name, Connector connector, String title, OrgCode owner, Settings settings, Delivery delivery) {
    @Override
    public String toString() {
        return "Connection[" + name + "]";
    }
}

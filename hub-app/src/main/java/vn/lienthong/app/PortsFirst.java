package vn.lienthong.app;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.embedded.EmbeddedBroker;
import vn.lienthong.app.embedded.Ports;

/** Looks at the data folder and both ports as soon as they are known: a minute later PostgreSQL and half of the hub would be running. */
public final class PortsFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        // A second hub on the same folder has the same broker's port too: the folder is what is wrong.
        DataFolder.requireUnused(Path.of(settings.getProperty("hub.data", "data")));
        Ports.requireFree(
                settings.getProperty("server.address", ""),
                settings.getProperty("server.port", Integer.class, 0),
                "server.port (HUB_PORT, --port)");
        if (settings.getProperty("hub.broker.url", "").isEmpty()) {
            EmbeddedBroker.requirePort(settings.getProperty("hub.broker.port", Integer.class, 0));
        }
    }
}

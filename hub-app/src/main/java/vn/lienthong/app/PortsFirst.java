package vn.lienthong.app;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import vn.lienthong.app.embedded.EmbeddedBroker;
import vn.lienthong.app.embedded.Ports;

/** Looks at both ports as soon as they are known: a minute later PostgreSQL and half of the hub would be running. */
public final class PortsFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        Ports.requireFree(
                settings.getProperty("server.address", ""),
                settings.getProperty("server.port", Integer.class, 0),
                "server.port (HUB_PORT, --port)");
        if (settings.getProperty("hub.broker.url", "").isEmpty()) {
            EmbeddedBroker.requirePort(settings.getProperty("hub.broker.port", Integer.class, 0));
        }
    }
}

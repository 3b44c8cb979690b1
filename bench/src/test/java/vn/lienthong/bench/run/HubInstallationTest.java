package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.bench.event.EventId;
import vn.lienthong.bench.event.EventTemplate;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventReader;

class HubInstallationTest {

    @Test
    void theHubTakesTheConfigurationAndEachEventHasItsOneReceiver(@TempDir Path folder) {
        new HubInstallation("http://127.0.0.1:1/").writeTo(folder);
        Map<String, Connector> connectors = ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toMap(Connector::id, Function.identity()));

        Configuration configuration =
                Configuration.load(folder, connectors, name -> Optional.of("a-long-invented-one"));

        assertThat(configuration.connections()).hasSize(64);
        for (int key = 0; key < EventTemplate.UNITS; key++) {
            Event event = EventReader.standard()
                    .readStructured(EventTemplate.bodyOnly().write(new EventId(1, key, 1)));
            assertThat(configuration
                            .subscriptions()
                            .route(event.source(), event.type(), event.message(), LocalDate.EPOCH)
                            .receivers())
                    .containsExactly(event.source().replace("nguon", "dich"));
        }
    }
}

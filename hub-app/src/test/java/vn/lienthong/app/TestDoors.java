package vn.lienthong.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.text.Texts;

/** The hub's doors as they are, with nothing behind them but a page that tells what it got. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(HubSettings.class)
@ComponentScan({"vn.lienthong.app.security", "vn.lienthong.app.web"})
public class TestDoors {
    /** Secret of every test client. */
    public static final String SECRET = "a-test-secret-of-no-value";

    @Bean
    DataFolder dataFolder() throws IOException {
        return DataFolder.open(Files.createTempDirectory("doors"));
    }

    @Bean
    Texts texts() {
        return Texts.of();
    }

    @Bean
    ConfigurationHolder configuration() throws IOException {
        Path folder = Files.createTempDirectory("installation");
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        writeClients(folder, "sender", "SEND", "reader", "READ_STATE", "one-stop", "SEND, READ_STATE");
        return new ConfigurationHolder(folder, Map.of(), name -> Optional.of(SECRET));
    }

    private static void writeClients(Path folder, String... idsAndRights) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < idsAndRights.length; i += 2) {
            yaml.append("- {id: ").append(idsAndRights[i]);
            yaml.append(", title: Test, secret: \"${env:SECRET}\", sources: [], rights: [")
                    .append(idsAndRights[i + 1])
                    .append("]}\n");
        }
        Files.writeString(folder.resolve("clients.yaml"), yaml);
    }

    @RestController
    static class Page {
        @PostMapping(path = "/api/v1/events")
        String events(@AuthenticationPrincipal Client client, @RequestBody byte[] body) {
            return client.id() + " sent " + body.length;
        }

        @PostMapping(path = "/push/json", consumes = "application/json")
        String push(@RequestBody Map<String, String> body) {
            return "fields " + body.size();
        }

        @GetMapping("/api/v1/broken")
        String broken() {
            throw new IllegalStateException("citizen 012345678901");
        }

        @GetMapping("/api/v1/number")
        String number(@RequestParam int n) {
            return "n " + n;
        }
    }
}

package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;

class QuestionInstallationTest {

    @Test
    void theHubTakesTheConfigurationAndKeepsAnswersOfOneServiceOnly(@TempDir Path folder) {
        new QuestionInstallation(URI.create("http://127.0.0.1:1")).writeTo(folder);
        Map<String, Connector> connectors = ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toMap(Connector::id, Function.identity()));

        Entitlements read = Configuration.load(
                        folder,
                        connectors,
                        name -> Optional.of(
                                QuestionInstallation.environment().getOrDefault(name, "a-long-invented-one")))
                .entitlements();

        assertThat(read.findService(QuestionKind.CIVIL_STANDING).orElseThrow().cache())
                .isEqualTo(Duration.ZERO);
        assertThat(read.findService(QuestionKind.INSURED_PERSON).orElseThrow().cache())
                .isEqualTo(Duration.ofHours(1));
        assertThat(read.findGrant(QuestionInstallation.CLIENT, QuestionKind.CIVIL_STANDING, "do"))
                .isPresent();
    }
}

package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.registry.ConnectionSchema;

/** No editor frowns at what we show as right. */
class ExamplesFitTheSchemaTest {
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(ConnectionSchema.of(PlatformBeans.connectors().values()));

    @ParameterizedTest
    @MethodSource("connectionFiles")
    void theFileFits(String path) throws IOException {
        assertThat(schema.validate(new YAMLMapper().readTree(Repository.at(path).toFile())))
                .isEmpty();
    }

    static List<String> connectionFiles() {
        List<String> files = Stream.of(
                        "config/connections",
                        "docs/examples/join",
                        "docs/examples/documents",
                        "docs/examples/questions/connections")
                .flatMap(folder -> Repository.files(Repository.at(folder)).stream())
                .map(Repository::name)
                .filter(name -> name.endsWith(".yaml"))
                .filter(name -> !name.endsWith("/clients.yaml") && !name.endsWith("/subscriptions.yaml"))
                .toList();
        assertThat(files).hasSizeGreaterThan(6);
        return files;
    }
}

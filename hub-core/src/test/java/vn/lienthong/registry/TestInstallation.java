package vn.lienthong.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small good installation in a folder, to be changed file by file. */
final class TestInstallation {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("PORTAL_PASSWORD", "mat-khau-cua-cong"));

    private TestInstallation(Path folder) {
        this.folder = folder;
    }

    static TestInstallation in(Path folder) {
        TestInstallation installation = new TestInstallation(folder);
        installation.with("organisations.yaml", """
                - code: [H44, 000.00.00.H44]
                  name: Ủy ban nhân dân tỉnh
                  kind: PROVINCE
                - code: [H44.05]
                  name: Sở Nội vụ
                  kind: DEPARTMENT
                  parent: H44
                """);
        installation.with("connections/mot-cua.yaml", """
                connector: one-stop
                title: Một cửa
                owner: H44.05
                """);
        installation.with("connections/cong.yaml", """
                connector: portal
                title: Cổng
                owner: 000.00.00.H44
                settings:
                  base: http://cong.demo.phutho.local
                  password: ${env:PORTAL_PASSWORD}
                """);
        installation.with("subscriptions.yaml", "- {to: cong, types: [dossier]}\n");
        installation.with("clients.yaml", "[]\n");
        return installation;
    }

    TestInstallation with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TestInstallation with(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestInstallation without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestInstallation withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Configuration load() {
        return Configuration.load(folder, TestConnectors.all(), this::variable);
    }

    ConfigurationHolder holder() {
        return new ConfigurationHolder(folder, TestConnectors.all(), this::variable);
    }

    ConfigurationReport check() {
        return Configuration.check(folder, TestConnectors.all(), this::variable);
    }

    /** {@code file:line key reason} of each problem. */
    List<String> problems() {
        return check().problems().stream()
                .map(problem -> (problem.place() + " " + problem.key()).strip() + " " + problem.reason())
                .toList();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}

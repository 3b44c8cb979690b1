package vn.lienthong.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    private static final int NODES = 8;
    private static final int ROUNDS = 40;

    @Test
    void nodesThatAreFirstAtOnceHaveTheSameSecret(@TempDir Path folder) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            CyclicBarrier together = new CyclicBarrier(NODES);
            for (int round = 0; round < ROUNDS; round++) {
                Path file = folder.resolve("key-" + round);
                List<Future<String>> asked = IntStream.range(0, NODES)
                        .mapToObj(node -> nodes.submit(() -> {
                            together.await();
                            return SecretFile.readOrMake(
                                    file, () -> UUID.randomUUID().toString());
                        }))
                        .toList();
                Set<String> secrets = new HashSet<>();
                for (Future<String> secret : asked) {
                    secrets.add(secret.get());
                }
                assertThat(secrets).hasSize(1);
                assertThat(SecretFile.read(file)).isEqualTo(secrets.iterator().next());
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(names(folder)).hasSize(ROUNDS).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void onlyTheHubsOwnUserMayReadIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        assertThat(SecretFile.readOrMake(file, () -> "a")).isEqualTo("a");
        assertThat(SecretFile.readOrMake(file, () -> "b")).isEqualTo("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

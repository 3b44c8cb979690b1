package vn.lienthong.bench.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many small packages by one way, some at a time. */
final class Convoy {
    private final Way way;
    private final int threads;

    Convoy(Way way, int threads) {
        this.way = way;
        this.threads = threads;
    }

    /** The first ones are carried to warm up, and every package is carried once. */
    ObjectNode measure(List<Path> files, int warmUp) throws IOException, InterruptedException {
        carry(files.subList(0, warmUp));
        List<Path> counted = files.subList(warmUp, files.size());
        ObjectNode effort = Effort.of(() -> carry(counted));
        return effort.put("documents", counted.size())
                .put(
                        "documentsPerSecond",
                        counted.size() / effort.path("seconds").asDouble())
                .put("cpuMillisEach", effort.path("cpuSeconds").asDouble() * 1000 / counted.size());
    }

    private void carry(List<Path> files) throws IOException, InterruptedException {
        ExecutorService carriers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> under = new ArrayList<>();
            for (Path file : files) {
                under.add(carriers.submit(() -> {
                    way.carry(file);
                    return file;
                }));
            }
            for (Future<?> one : under) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            carriers.shutdownNow();
        }
    }
}

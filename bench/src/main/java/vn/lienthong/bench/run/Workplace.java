package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a run keeps its data, logs and the process numbers that the launcher ends if this process cannot. */
record Workplace(Path project, Path folder) {

    static Workplace in(Path project, Path folder) {
        clear(folder);
        create(folder);
        return new Workplace(project, folder);
    }

    /** Class path of the bench alone or with all libraries. */
    String classPath() {
        try {
            Path target = project.resolve("bench/target");
            return target.resolve("classes") + ":" + Files.readString(target.resolve("class-path"));
        } catch (IOException e) {
            throw new UncheckedIOException("the bench is not built; bench/run builds it", e);
        }
    }

    /** A command that starts one of the bench's main classes. */
    List<String> java(String mainClass, List<String> flags, List<String> args) {
        List<String> command = new ArrayList<>(List.of(javaBinary()));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), "vn.lienthong.bench." + mainClass));
        command.addAll(args);
        return command;
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** A fresh folder for a system's data. */
    Path data(String name) {
        Path data = folder.resolve("data-" + name);
        clear(data);
        create(data);
        return data;
    }

    void remember(long pid) {
        try {
            Files.writeString(
                    folder.resolve("pids"),
                    pid + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("process number cannot be noted", e);
        }
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the run cannot be made", e);
        }
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an earlier run's folder cannot be cleared", e);
        }
    }
}

package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on; names no host. */
final class Machine {
    private Machine() {}

    static ObjectNode describe() {
        ObjectNode machine = JsonNodeFactory.instance.objectNode();
        machine.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", fieldOf("/proc/cpuinfo", "model name"));
        machine.put(
                "memoryGiB", Long.parseLong(fieldOf("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20);
        machine.put("system", System.getProperty("os.name") + " " + kernel());
        machine.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return machine;
    }

    /** Without the builder's suffix, which may name a machine. */
    private static String kernel() {
        return System.getProperty("os.version").replaceAll("-.*", "");
    }

    private static String fieldOf(String file, String name) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("the machine cannot be described", e);
        }
    }
}

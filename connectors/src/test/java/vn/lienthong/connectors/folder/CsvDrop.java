package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** A folder with one CSV file that grows, as the kit sees it. */
final class CsvDrop implements SourceStage {
    private static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");

    private final Path folder;
    private final Set<SourceFault> faults;
    private List<String> lines = new ArrayList<>();
    private int version;

    CsvDrop(Path folder, Set<SourceFault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        lines = records.stream()
                .map(record -> record.get(KEY) + ";" + record.get(NAME))
                .collect(Collectors.toCollection(ArrayList::new));
        write(bytes());
    }

    @Override
    public boolean spoil(int index) {
        lines.set(index, "one;two;three;four");
        write(bytes());
        return true;
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.copyOf(faults);
    }

    @Override
    public void strike(SourceFault fault) {
        switch (fault) {
            case UNREACHABLE -> move(folder, away());
            case GARBAGE -> write("ma;ma\n1;2\n".getBytes(StandardCharsets.UTF_8));
            case CUT -> write(Arrays.copyOf(bytes(), bytes().length * 2 / 3));
            case ACCESS_REFUSED, FAILING -> throw new IllegalArgumentException(fault + " is not a folder's");
        }
    }

    @Override
    public void calm() {
        if (Files.exists(away())) {
            move(away(), folder);
        }
        write(bytes());
    }

    private Path away() {
        return folder.resolveSibling(folder.getFileName() + "-away");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        return ("ma;ten\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] content) {
        try {
            Path file = folder.resolve("ho-so.csv");
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return;
            }
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(version++)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

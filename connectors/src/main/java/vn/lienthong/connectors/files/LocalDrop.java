package vn.lienthong.connectors.files;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of this machine, or one that is mounted. */
public final class LocalDrop implements Tray, Site {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public LocalDrop(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Tray open() {
        return this;
    }

    @Override
    public boolean hasAnotherClock() {
        return false;
    }

    @Override
    public List<SeenFile> list() throws IOException {
        List<SeenFile> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                seen(entry).ifPresent(files::add);
            }
        }
        return files;
    }

    @Override
    public Optional<SeenFile> find(String name) throws IOException {
        return seen(folder.resolve(name));
    }

    @Override
    public Path copy(SeenFile file) {
        return folder.resolve(file.name());
    }

    @Override
    public boolean keepsCopies() {
        return false;
    }

    @Override
    public void put(String name, Writing content) throws IOException {
        Path aside = folder.resolve(Names.aside(name));
        try (FileOutputStream file = new FileOutputStream(aside.toFile())) {
            BufferedOutputStream out = new BufferedOutputStream(file, BUFFER);
            content.writeTo(out);
            out.flush();
            file.getFD().sync();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void clear(String name, String below, String newName) throws IOException {
        Path there = Files.createDirectories(folder.resolve(below));
        Files.move(folder.resolve(name), there.resolve(newName), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        // Nothing is held open between two files.
    }

    private static Optional<SeenFile> seen(Path file) throws IOException {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.isRegularFile()
                    ? Optional.of(new SeenFile(
                            String.valueOf(file.getFileName()),
                            facts.size(),
                            facts.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}

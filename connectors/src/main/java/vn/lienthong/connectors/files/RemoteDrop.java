package vn.lienthong.connectors.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.SourceTrouble;

/** A folder on a server: files are fetched one at a time and forgotten afterwards. */
final class RemoteDrop implements Tray {
    private static final long SPARE = 256L << 20;
    private static final int BUFFER = 1 << 16;

    private final Server server;
    private final RemoteFiles files;
    private @Nullable Path fetched;

    RemoteDrop(Server server, RemoteFiles files) {
        this.server = server;
        this.files = files;
    }

    @Override
    public List<SeenFile> list() throws IOException {
        return files.list().stream().filter(file -> isPlain(file.name())).toList();
    }

    @Override
    public Optional<SeenFile> find(String name) throws IOException {
        return files.find(name);
    }

    @Override
    public Path copy(SeenFile file) throws IOException {
        forget();
        Path copy = Files.createTempFile("lien-thong-", ".drop");
        fetched = copy;
        if (Files.getFileStore(copy).getUsableSpace() < file.size() + SPARE) {
            throw new SourceTrouble("file_no_room", Map.of("file", file.name()));
        }
        try (InputStream in = files.read(file.name());
                OutputStream out = Files.newOutputStream(copy)) {
            long size = copied(in, out, file.size());
            if (size > file.size() || (files.tellsExactSizes() && size < file.size())) {
                throw new FileChanged();
            }
        }
        if (!files.fetched()) {
            throw new IOException("the server did not send all of " + server.name());
        }
        return copy;
    }

    @Override
    public void put(String name, Writing content) throws IOException {
        String aside = Names.aside(name);
        try (OutputStream out = new BufferedOutputStream(files.write(aside), BUFFER)) {
            content.writeTo(out);
        }
        if (!files.fetched()) {
            throw new IOException("the server did not take all of a file");
        }
        files.rename(aside, name);
    }

    @Override
    public void clear(String name, String below, String newName) throws IOException {
        files.makeFolder(below);
        files.rename(name, below + "/" + newName);
    }

    // One byte more than announced is enough to know that the file has grown.
    private static long copied(InputStream in, OutputStream out, long announced) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int count = in.read(buffer); count >= 0 && total <= announced; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            total += count;
        }
        return total;
    }

    // A name is the server's word: one with a way in it, or with what no screen shows, is none of ours.
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    private void forget() throws IOException {
        Path old = fetched;
        fetched = null;
        if (old != null) {
            Files.deleteIfExists(old);
        }
    }

    @Override
    public boolean keepsCopies() {
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            forget();
        } finally {
            files.close();
        }
    }
}

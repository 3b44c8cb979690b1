package vn.lienthong.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/**
 * The folders of a store: {@code kept/ab/<hash>} the contents, {@code of/<connection>/<hash>.<size>} an empty mark of
 * who brought one, {@code coming/} what is being written, {@code going/} what is being deleted.
 */
final class Places {
    private static final int SHARD = 2;

    private final Path root;

    Places(Path root) throws IOException {
        this.root = root;
        for (String folder : new String[] {"kept", "of", "coming", "going"}) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    Path kept() {
        return root.resolve("kept");
    }

    Path kept(ContentHash hash) {
        return kept().resolve(hash.value().substring(0, SHARD)).resolve(hash.value());
    }

    Path broughtBy(String connection) {
        return root.resolve("of").resolve(connection);
    }

    /** The mark that a connection has brought a content. */
    Path mark(String connection, Contents.Kept kept) {
        return broughtBy(connection).resolve(Marks.name(kept));
    }

    Path allBrought() {
        return root.resolve("of");
    }

    Path coming() {
        return root.resolve("coming").resolve(UUID.randomUUID().toString());
    }

    Path going(ContentHash hash) {
        return root.resolve("going").resolve(hash.value());
    }

    /** Puts a finished file into its place, so that it is there whole or not at all, also after a power cut. */
    static void settle(Path from, Path to) throws IOException {
        Path folder = parent(to);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(parent(folder));
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    // A name in a folder is durable only when the folder is.
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("a content has no folder");
        }
        return parent;
    }
}

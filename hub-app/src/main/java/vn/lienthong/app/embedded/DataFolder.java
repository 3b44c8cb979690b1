package vn.lienthong.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where one hub process keeps what must survive it; locked as long as the process lives.
 *
 * <p>The lock is the operating system's, so it ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "hub.lock";

    private final Path path;
    private final FileChannel lockFile;
    private final long userId;

    private DataFolder(Path path, FileChannel lockFile, long userId) {
        this.path = path;
        this.lockFile = lockFile;
        this.userId = userId;
    }

    /** Creates the folder when it is missing; refuses one that another hub process uses. */
    public static DataFolder open(Path folder) {
        try {
            Path path = createPrivate(folder.toAbsolutePath().normalize()).toRealPath();
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = readHolder(channel);
                channel.close();
                throw inUse(path, holder);
            }
            writeHolder(channel);
            return new DataFolder(path, channel, ownUserId(path.resolve(LOCK)));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Refuses, before anything starts, a folder that another hub process uses; leaves it as it is. */
    public static void requireUnused(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(LOCK);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (lock(channel) == null) {
                throw inUse(folder.toAbsolutePath().normalize(), readHolder(channel));
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static StartRefused inUse(Path path, String holder) {
        return new StartRefused(
                "Thư mục dữ liệu " + path + " đang được một tiến trình Liên Thông khác dùng (PID " + holder
                        + "). Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng --data.",
                "The data folder " + path + " is in use by another hub process (PID " + holder
                        + "). Stop that process or choose another folder with --data.");
    }

    private static StartRefused unusable(Path folder, IOException why) {
        return new StartRefused(
                "Không dùng được thư mục dữ liệu " + folder + ": kiểm tra quyền ghi và dung lượng đĩa.",
                "The data folder " + folder + " cannot be used: check write permission and disk space.",
                why);
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** PostgreSQL refuses to run as root and needs another way to start then. */
    boolean ownedByRoot() {
        return userId == 0;
    }

    /** A folder below that only the hub's user may read. */
    public Path privateFolder(String name) {
        try {
            return createPrivate(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + name + " cannot be created in the data folder", e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data folder cannot be released", e);
        }
    }

    private static Path createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(folder);
        }
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return holder.isEmpty() ? "?" : holder;
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static long ownUserId(Path ownFile) throws IOException {
        if (!ownFile.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return -1;
        }
        return ((Number) Files.getAttribute(ownFile, "unix:uid")).longValue();
    }
}

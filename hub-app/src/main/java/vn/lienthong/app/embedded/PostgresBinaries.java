package vn.lienthong.app.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this machine's kind, unpacked once from the jar that carries them. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks below {@code folder} unless that was done before; the folder's name is the digest of the package. */
    static PostgresBinaries in(Path folder) {
        try {
            byte[] archive = archive();
            Path home = folder.resolve(digest(archive));
            if (!Files.isDirectory(home)) {
                unpackWholeOrNot(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartRefused(
                    "Không giải nén được PostgreSQL vào " + folder + ": kiểm tra quyền ghi và dung lượng đĩa.",
                    "PostgreSQL cannot be unpacked into " + folder + ": check write permission and disk space.",
                    e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        String name = archiveName();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StartRefused(
                        "Không có PostgreSQL kèm theo cho loại máy này (" + name + "). Hãy đặt hub.postgres.url.",
                        "There is no embedded PostgreSQL for this kind of machine (" + name
                                + "). Set hub.postgres.url.");
            }
            return in.readAllBytes();
        }
    }

    private static String archiveName() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return "/postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + (musl ? "-alpine_linux" : "")
                + ".txz";
    }

    private static void unpackWholeOrNot(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.toAbsolutePath().getParent());
        Path part = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking-");
        try {
            unpack(archive, part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.deleteAll(part);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leads outside its folder: " + entry.getName());
                }
                if (!entry.getName().endsWith(".a")) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + target);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(archive);
            return "postgres-" + HexFormat.of().formatHex(sha256, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package vn.lienthong.registry;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.mapping.CodeList;
import vn.lienthong.mapping.CodeListChange;

/** A code list that follows an outside catalogue; mappings read the file like any other code list. */
public final class CodeListFile {
    private final Path installation;
    private final String name;

    /** @param name below the installation, {@code code-lists/dan-toc.yaml} */
    public CodeListFile(Path installation, String name) {
        this.installation = installation;
        this.name = name;
    }

    /**
     * What would change on a day.
     *
     * @param catalogue meanings by code as they are outside
     * @throws IllegalStateException when the file is there and has problems, which {@code check} tells, or would stand
     *     outside the installation
     */
    public CodeListChange against(Map<String, String> catalogue, LocalDate day) {
        if (!name.endsWith(".yaml") || !installation.resolve(name).normalize().startsWith(installation.normalize())) {
            throw new IllegalStateException(name + " is no file of the installation");
        }
        return CodeListChange.of(known(), catalogue, day);
    }

    private List<CodeList.Entry> known() {
        if (!Files.isRegularFile(installation.resolve(name))) {
            return List.of();
        }
        InstallationFolder folder = new InstallationFolder(installation, Map.of());
        Optional<List<CodeList>> read = folder.read(name, CodeLists::list);
        return read.flatMap(lists -> lists.stream().findFirst())
                .map(CodeList::entries)
                .orElseThrow(() -> new IllegalStateException(name + " has problems"));
    }

    /** Takes the file's place in one step. */
    public void write(String source, LocalDate day, CodeListChange change) {
        Path file = installation.resolve(name);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(fresh, text(source, day, change.entries()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String source, LocalDate day, List<CodeList.Entry> entries) {
        StringBuilder codes = new StringBuilder();
        entries.forEach(entry -> codes.append("  - {from: ")
                .append(quoted(entry.from()))
                .append(", to: ")
                .append(quoted(entry.to()))
                .append(entry.validFrom().equals(LocalDate.MIN) ? "" : ", validFrom: " + entry.validFrom())
                .append(entry.validTo().equals(LocalDate.MAX) ? "" : ", validTo: " + entry.validTo())
                .append("}\n"));
        String version = source + " " + day + " " + hash(codes.toString());
        return "# Follows a shared catalogue: ./hub code-list\nversion: " + quoted(version) + "\ncodes:\n" + codes;
    }

    /** What is a JSON string is a YAML one. */
    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

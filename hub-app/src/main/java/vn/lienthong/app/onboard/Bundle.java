package vn.lienthong.app.onboard;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.app.embedded.SecretFile;

/** The files of one newcomer: they are made together or not at all, and nothing that is there is written over. */
public final class Bundle {
    private static final String NO_CLIENTS = "(?s)(\\s*#[^\\n]*\\n)*\\s*\\[\\s*]\\s*";

    private final Newcomer newcomer;
    private final Path secrets;
    private final Path papers;
    private final Path connection;
    private final Path clients;
    private final Path secret;
    private final Path guide;
    private final List<Step> takeBack = new ArrayList<>();

    /**
     * Files that are not there yet.
     *
     * @param installation the configuration folder
     * @param secrets a folder outside it
     * @param papers where the page goes
     */
    public Bundle(Newcomer newcomer, Path installation, Path secrets, Path papers) {
        this.newcomer = newcomer;
        this.secrets = secrets;
        this.papers = papers;
        connection = installation.resolve("connections").resolve(newcomer.name() + ".yaml");
        clients = installation.resolve("clients.yaml");
        secret = secrets.resolve(newcomer.name());
        guide = papers.resolve("huong-dan-" + newcomer.name() + ".pdf");
    }

    /** Those of its own files that are there already, whoever made them. */
    public List<Path> present() {
        return own().filter(Files::exists).toList();
    }

    /** In the order in which they are made. */
    public List<Path> files() {
        return Stream.concat(own(), Stream.of(clients)).toList();
    }

    /** Makes all of it and gives the secret, which stands in its file only. */
    public String make() throws IOException {
        byte[] page = GuidePage.pdf(newcomer);
        String before = Files.readString(clients);
        write(connection, connectionText().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(papers);
        write(guide, page);
        Files.createDirectories(secrets);
        String made = SecretFile.randomPassword(new SecureRandom());
        if (!SecretFile.readOrMake(secret, () -> made).equals(made)) {
            throw new FileAlreadyExistsException(secret.toString());
        }
        takeBack.add(() -> Files.deleteIfExists(secret));
        takeBack.add(() -> replaceClients(before));
        replaceClients(before.matches(NO_CLIENTS) ? clientText() : before.stripTrailing() + "\n\n" + clientText());
        return made;
    }

    /** Takes back what {@link #make} made, as far as it came. */
    public void undo() throws IOException {
        for (Step step : takeBack) {
            step.run();
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
        takeBack.add(() -> Files.deleteIfExists(file));
    }

    private Stream<Path> own() {
        return Stream.of(connection, secret, guide);
    }

    private void replaceClients(String text) throws IOException {
        Path part = clients.resolveSibling("." + clients.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, clients, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String connectionText() {
        return """
                # yaml-language-server: $schema=../connection.schema.json
                # Do ./hub onboard tạo. Đơn vị gửi hồ sơ vào POST /api/v1/events. Các khóa dưới settings chỉ dùng cho mẫu LGSP
                # (POST /push/%1$s/…): khai lĩnh vực ở đó nếu phần mềm của đơn vị dùng mẫu này.
                connector: one-stop
                title: %2$s
                owner: %3$s
                settings:
                  intake-office: %3$s
                  field-code: CHUA-KHAI
                  field-name: Chưa khai lĩnh vực
                """.formatted(newcomer.name(), quoted(title()), newcomer.code());
    }

    private String clientText() {
        return """
                - id: %1$s
                  title: %2$s
                  secret: %3$s
                  sources: [%1$s]
                  rights: [SEND, READ_STATE]
                """.formatted(newcomer.name(), quoted(title()), quoted("${file:" + secret + "}"));
    }

    private String title() {
        return "Một cửa " + newcomer.unit().name();
    }

    /** A text of JSON is one of YAML too. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Something to be done to files. */
    private interface Step {
        void run() throws IOException;
    }
}

package vn.lienthong.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.registry.PermissionTable;

/** How services are asked, what they answer, and who may see what in the example installation. */
final class QuestionsPage {
    private static final String MODEL = "hub-core/src/main/java/vn/lienthong/model/";
    private static final String EXAMPLE = "docs/examples/questions";

    private QuestionsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                A system asks a national database through the hub while the citizen waits: `POST /api/v1/queries/<service>`, with the
                right `ASK`. It says why before it is answered; what [entitlements.yaml](examples/questions/entitlements.yaml) does not
                grant is refused. Who asked what about whom and why is kept before the answer is given, and cannot be changed.

                ```json
                {
                  "officer": "025000000099",
                  "purpose": "lap-giay-to",
                  "dossier": "H44.05-260305-0007",
                  "question": {"citizenId": "025000000001", "name": "Phạm Thị Mẫu", "birth": "1985-04-17"},
                  "fields": ["name", "birth"]
                }
                ```

                - `officer`: personal id of the officer who asks; one who is not entitled through this very system is refused.
                - `dossier`: a dossier that this system has sent and that is open; `task` in its place where the purpose needs a task.
                - `fields`: what is wanted of what is granted; absent is all of it.

                The answer has a `state` (`FOUND`, `NOT_FOUND`, `UNFINISHED`), the granted fields in `answer`, when the service said it
                (`knownAt`, `ageSeconds`), and the `number` under which the question is kept. Refusals are problem+json: 403 says which of
                purpose, officer, dossier and fields is not granted, 429 how long to wait, 503 since when the service is down and whose
                side it is on ([errors.md](errors.md)).

                An officer's `officer-quota` counts for a day, on all nodes together. `cache` lets an answer be given again for a while
                (24 hours at most); kept answers are sealed and found by keyed hashes. What hides them and whom questions were about is
                the secret of `hub.questions.key-file` ([settings.md](settings.md)): keep it with the ledger's backups.

                `./hub access-report --person` reads a person's number from its input and prints who asked what about them and why;
                `./hub access-report --officer <account>` what an officer asked. A person who was asked for by the old 9 digits is found by
                these. `GET /api/v1/ops/services` tells how the services are.

                ## Services

                """);
        for (QuestionKind kind : QuestionKind.values()) {
            page.append(service(kind));
        }
        page.append(
                        "\n## Who may see what: the example\n\nMade from [entitlements.yaml](examples/questions/entitlements.yaml)")
                .append("; a column is a system and its purpose.\n");
        page.append(PermissionTable.of(example()).replace("\n## ", "\n### "));
        return page.toString();
    }

    private static String service(QuestionKind kind) {
        String answer = kind.answer().getSimpleName();
        String source = Repository.read(MODEL + answer + ".java");
        String kinds = Repository.read(MODEL + "QuestionKind.java");
        StringBuilder section = new StringBuilder("### `" + kind.service() + "`\n\n")
                .append(Javadoc.paragraphs(kinds, kind.name() + "(\"").get(0))
                .append(" Asked with `")
                .append(String.join("`, `", fields(kind.question())))
                .append("`.\n\n| field of the answer | meaning |\n|---|---|\n");
        for (String field : kind.fields()) {
            section.append("| `")
                    .append(field)
                    .append("` | ")
                    .append(GeneratedPages.cell(Javadoc.param(source, "public record " + answer, field)))
                    .append(" |\n");
        }
        return section.append('\n').toString();
    }

    private static String[] fields(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new);
    }

    /** The shipped configuration with the example's files. */
    static Entitlements example() {
        try {
            Path folder = Files.createTempDirectory("questions");
            copy(Repository.at("config"), folder);
            copy(Repository.at(EXAMPLE), folder);
            return Configuration.load(folder, PlatformBeans.connectors(), QuestionsPage::secret)
                    .entitlements();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> secret(String name) {
        return name.startsWith("OFFICER")
                ? Optional.of("025000000099")
                : Optional.of("demo-only").filter(value -> name.matches(".*_(SECRET|PASSWORD|KEY)"));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Repository.files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}

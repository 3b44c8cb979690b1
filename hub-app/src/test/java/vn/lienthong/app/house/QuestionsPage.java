package vn.lienthong.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
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
                `./hub access-report --officer <account>` what an officer asked, `./hub access-report --officers` how each officer has asked.
                A person who was asked for by the old 9 digits is found by these. The same over HTTP, with the right `READ_BODY`:
                `POST /api/v1/ops/access-reports` with `{"person": "…"}`, `GET /api/v1/ops/officers/<account>/questions?since=<day>`,
                `GET /api/v1/ops/officers?since=<day>`. `GET /api/v1/ops/services` tells how the services are and which errors came.

                ## What somebody should look at

                Rules under `watch` count how an officer asks one service within a time: `TOO_MANY` every question, `OUTSIDE_HOURS` those
                outside `from`–`to` of a working day, `SAME_FAMILY_NAME` those about persons of the officer's own `family-name`. More than
                `more-than` opens one incident `ASKING_UNUSUAL` for the service, which ends by itself; no question is refused. What was
                unusual is worked out when the question is asked and kept with it, for later nobody can tell whom it was about. The
                console shows it under Questions.

                Incidents come before a limit does: `QUOTA_NEARLY_USED` when an officer has used 80 % of a day's quota, `KEY_ENDS` 30 days
                before the day that stands in a service's `key-ends` or the last day of the certificate that it shows.

                ## Later, and many at once

                A service may not have finished (`UNFINISHED`): then the answer names a list `later`, under which the hub asks again by
                itself: after one minute, two, four … up to six hours, for 30 days. Each try counts for the officer's quota.

                Up to 10,000 questions of one purpose are sent together, `questions` in place of `question`:
                `POST /api/v1/queries/<service>/lists`. All of them are looked at first; one that is wrong, or nothing granted, refuses the whole
                list. Then 202 with the list's address. `GET /api/v1/queries/lists/<list>` tells how far it is and why it rests, `GET
                …/answers?after=<place>&limit=` the answers in the order of the questions, `DELETE` stops it. Only the system that sent a
                list sees it.

                Each question is asked, counted and kept as if it had come alone. A list takes half of a service's lanes at most (the
                one lane where there is one); it rests while the service is down or the officer's
                quota is used up, and goes on the next day; it stops when it is no longer granted or its dossier is closed. Every node works
                on it. A node that dies over a question loses it for five minutes; then it is asked again. Answers wait sealed for 24 hours,
                the list itself for 30 days after its end.

                A system that is named under `answers` (`client`, and `to`: one of its connections, such as a webhook) need not look: it
                gets a message `vn.lienthong.questions-answered.v1` when a list has ended, also the list of one question that was not finished.
                The message says how many were answered and nothing of the answers.

                ## Code lists from shared catalogues

                `./hub code-list <connection> madantoc --from Ma --to Ten --into code-lists/dan-toc.yaml` shows what would change,
                `--write` writes it: new codes begin today, those that are gone end today, so that mappings read messages of before as
                before ([join.md](join.md)). The file's `version` names catalogue, day and content.

                ## Services

                Parts of a question that are no personal data are marked *open*; only these may stand in an address. A household business whose
                tax code is the personal id of its owner (12 digits) cannot be asked about: the register takes the code in its address. Questions
                about a name (`insurance-number`) or a list of dossiers (`registrations`) are found by `access-report --officer`, not by the
                personal id of somebody in the answer.

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
                .append("`.")
                .append(open(kind))
                .append("\n\n| field of the answer | meaning |\n|---|---|\n");
        for (String field : kind.fields()) {
            section.append("| `")
                    .append(field)
                    .append("` | ")
                    .append(GeneratedPages.cell(Javadoc.param(source, "public record " + answer, field)))
                    .append(" |\n");
        }
        return section.append('\n').toString();
    }

    private static String open(QuestionKind kind) {
        return kind.openParts().isEmpty()
                ? ""
                : " Open: `" + String.join("`, `", new TreeSet<>(kind.openParts())) + "`.";
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

package vn.lienthong.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.QuestionBeans;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.ledger.Questions;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.question.Subject;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Who asked what about a person and why, or what an officer asked. A person's number comes by input, never as an argument. */
@Command(
        name = "access-report",
        mixinStandardHelpOptions = true,
        description = {
            "In ai đã tra cứu gì về một người, một cán bộ đã tra cứu gì, hoặc các cán bộ tra cứu thế nào.",
            "Print who asked what about a person, what an officer asked, or how officers ask."
        })
final class AccessReportCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    @Option(names = "--since", paramLabel = "DAY", description = "Từ ngày (của cán bộ) / since (of officers)")
    private LocalDate since = LocalDate.of(2000, 1, 1);

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream input;

    AccessReportCommand(InputStream input) {
        this.input = input;
    }

    /** One of the two. */
    static final class Whose {
        @Option(
                names = "--person",
                required = true,
                description = "Đọc số định danh từ đầu vào chuẩn / read the person's number from standard input")
        private boolean person;

        @Option(
                names = "--officer",
                required = true,
                paramLabel = "ACCOUNT",
                description = "Tài khoản cán bộ / account")
        private @Nullable String officer;

        @Option(
                names = "--officers",
                required = true,
                description = "Mỗi cán bộ đã hỏi thế nào / how each officer has asked")
        private boolean officers;
    }

    @Override
    public Integer call() throws IOException {
        Optional<CitizenId> person = whose.person ? Optional.of(number()) : Optional.empty();
        return LedgerAccess.with(Optional.ofNullable(data), address -> report(address, person));
    }

    private int report(PostgresAddress address, Optional<CitizenId> person) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        Questions questions = Questions.of(source, Clock.systemUTC());
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        Instant from = since.atStartOfDay(ProvinceTime.ZONE).toInstant();
        Texts texts = Texts.of(Catalogues.all());
        if (whose.officers) {
            AccessReportPaper.printConduct(questions.conduct(from), texts, language, out);
            return Exit.GOOD;
        }
        List<AskedQuestion> found = person.map(id -> questions.about(hash(id), MOST))
                .orElseGet(() -> questions.by(Objects.requireNonNullElse(whose.officer, ""), from, MOST));
        AccessReportPaper.print(found, texts, language, out);
        return Exit.GOOD;
    }

    private byte[] hash(CitizenId person) {
        String given = Objects.requireNonNullElse(System.getenv("HUB_QUESTIONS_KEYFILE"), "");
        Path folder = Optional.ofNullable(data)
                .orElseGet(() -> Path.of(Objects.requireNonNullElse(System.getenv("HUB_DATA"), "data")))
                .resolve("keys");
        if (!Files.exists(given.isEmpty() ? folder.resolve(QuestionBeans.KEY) : Path.of(given))) {
            throw new StartRefused(
                    "Không thấy khóa của các câu hỏi trong " + folder + ". Kiểm tra --data hoặc HUB_QUESTIONS_KEYFILE.",
                    "The key of the questions is not in " + folder + ". Check --data or HUB_QUESTIONS_KEYFILE.");
        }
        return QuestionBeans.keys(given, folder).hash(Subject.USE, person.value());
    }

    private CitizenId number() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        try {
            return CitizenId.of(Objects.requireNonNullElse(in.readLine(), "").strip());
        } catch (InvalidValue e) {
            throw new StartRefused(
                    "Số định danh cần 12 chữ số, số CMND cần 9 chữ số, trên dòng đầu của đầu vào chuẩn.",
                    "A person's number of 12 digits, or an old one of 9, is needed in the first line of standard input.");
        }
    }
}

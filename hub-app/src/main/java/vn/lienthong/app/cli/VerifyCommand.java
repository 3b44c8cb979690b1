package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.ledger.Audit;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.BalanceSheet;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Checks the whole ledger against itself, beside a running hub or without one. Reads only. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {"Đối chiếu toàn bộ sổ cái.", "Check the whole ledger against itself."})
final class VerifyCommand implements Callable<Integer> {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return LedgerAccess.with(Optional.ofNullable(data), this::verify);
    }

    private int verify(PostgresAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        Texts texts = Texts.of(Catalogues.all());
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        Audit audit = Audit.of(source);
        if (!audit.findsLedger()) {
            throw new StartRefused(
                    "Cơ sở dữ liệu này chưa có sổ cái: chưa trung tâm nào khởi động trên đó. Kiểm tra HUB_POSTGRES_URL.",
                    "There is no ledger in this database: no hub has started on it. Check HUB_POSTGRES_URL.");
        }
        boolean good = true;
        for (Audit.Check check : audit.run()) {
            out.println((check.isGood() ? "✓ " : "✗ ") + texts.say(language, check.sentence(), check.facts()));
            good &= check.isGood();
        }
        List<BalanceLine> lines = BalanceSheet.of(source, Clock.systemUTC()).since(EVER);
        for (BalanceLine line : lines) {
            if (line.difference() != 0) {
                out.println("✗ "
                        + texts.say(
                                language,
                                "audit.BALANCE.BROKEN",
                                Map.of(
                                        "connection",
                                        line.connection(),
                                        "day",
                                        line.day().toString(),
                                        "n",
                                        Long.toString(line.difference()))));
                good = false;
            }
        }
        long deliveries = lines.stream().mapToLong(BalanceLine::accepted).sum();
        out.println(texts.say(
                language,
                good ? "audit.GOOD" : "audit.BAD",
                Map.of("deliveries", Long.toString(deliveries), "days", Integer.toString(lines.size()))));
        return good ? Exit.GOOD : Exit.PROBLEMS;
    }
}

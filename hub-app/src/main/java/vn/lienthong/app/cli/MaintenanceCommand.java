package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MaintenanceWindow;
import vn.lienthong.ledger.PlannedWindow;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** Times at which outside systems are known to be away: shown, announced, ended. Beside a running hub or without one. */
@Command(
        name = "maintenance",
        mixinStandardHelpOptions = true,
        description = {
            "Xem thời gian bảo trì của các hệ thống; --until hoặc --minutes báo thêm, --end kết thúc.",
            "Show maintenance windows of outside systems; --until or --minutes announces one, --end ends one."
        })
final class MaintenanceCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CONNECTION", description = "Kết nối / connection")
    private String connection = "";

    @Option(names = "--from", paramLabel = "TIME", description = "Từ lúc / from, 2026-12-01T22:00 (now)")
    private @Nullable LocalDateTime from;

    @ArgGroup
    private @Nullable End end;

    @Option(names = "--stop-sending", description = "Dừng gửi trong thời gian này / send nothing meanwhile")
    private boolean stops;

    @Option(names = "--why", paramLabel = "TEXT", description = "Lý do / reason")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Người thực hiện / who (${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be done; none of them only shows. */
    static final class End {
        @Option(names = "--until", required = true, paramLabel = "TIME", description = "Đến lúc / until")
        private @Nullable LocalDateTime until;

        @Option(names = "--minutes", required = true, paramLabel = "N", description = "Trong N phút / for N minutes")
        private @Nullable Integer minutes;

        @Option(names = "--end", required = true, paramLabel = "NO", description = "Kết thúc số này / end this one")
        private @Nullable Long window;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.of(Catalogues.all());
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        try {
            List<MaintenanceWindow> windows =
                    LedgerAccess.withLedger(Optional.ofNullable(data), "maintenance", this::carriedOut);
            windows.forEach(window -> out.println(texts.say(language, "maintenance.LINE", facts(window))));
            if (windows.isEmpty()) {
                out.println(texts.say(language, "maintenance.NONE"));
            }
            return Exit.GOOD;
        } catch (HubFailure refused) {
            Problem problem = Problem.of(refused, language, texts);
            out.println("✗ " + problem.detail());
            problem.errors().forEach(error -> out.println("  " + error.reason() + " " + error.remedy()));
            return Exit.PROBLEMS;
        }
    }

    private List<MaintenanceWindow> carriedOut(Ledger ledger) {
        if (end == null) {
            return ledger.windows().list(connection);
        }
        Act act = new Act(by, why);
        if (end.window != null) {
            return List.of(ledger.windows().end(end.window, act));
        }
        Instant begin = from == null ? Clock.systemUTC().instant() : moment(from);
        Instant last = end.until == null
                ? begin.plus(Duration.ofMinutes(Objects.requireNonNull(end.minutes, "picocli asks for one")))
                : moment(end.until);
        return List.of(ledger.windows().announce(new PlannedWindow(connection, begin, last, stops), act));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(ProvinceTime.ZONE).toInstant();
    }

    private static Map<String, String> facts(MaintenanceWindow window) {
        Map<String, String> facts = new HashMap<>();
        facts.put("no", Long.toString(window.no()));
        facts.put("connection", window.connection());
        facts.put("from", ProvinceTime.SECOND.format(window.from()));
        facts.put("to", ProvinceTime.SECOND.format(window.to()));
        facts.put("who", window.actor());
        facts.put("reason", window.reason());
        return facts;
    }
}

package vn.lienthong.simulator;

import java.io.PrintWriter;
import java.net.URI;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.simulator.onestop.ClientSettings;
import vn.lienthong.simulator.onestop.Credentials;
import vn.lienthong.simulator.onestop.Form;
import vn.lienthong.simulator.onestop.OneStopClient;
import vn.lienthong.simulator.onestop.OneStopEvent;
import vn.lienthong.simulator.onestop.OneStopMonth;
import vn.lienthong.simulator.onestop.SendReport;

/** {@code one-stop}: sends a month of dossiers, or one day of it, to a hub. */
@Command(
        name = "one-stop",
        mixinStandardHelpOptions = true,
        description = {
            "Gửi một tháng hồ sơ một cửa (hoặc một ngày) vào trung tâm tích hợp.",
            "Sends a month of one-stop dossiers (or one day of it) to a hub. Ends with 0 when the hub took all."
        })
final class OneStopCommand implements Callable<Integer> {
    @Option(names = "--hub", required = true, description = "Địa chỉ hub / the hub, e.g. http://127.0.0.1:8080")
    private URI hub = URI.create("http://127.0.0.1:8080");

    @Option(names = "--token-url", description = "Nơi cấp token / token address (<hub>/oauth2/token)")
    private @Nullable URI token;

    @Option(
            names = "--client",
            paramLabel = "SOURCE=ENV",
            description = {
                "Biến môi trường giữ bí mật của từng kết nối; mã ứng dụng là tên kết nối.",
                "Environment variable with the secret of each source; the client's id is the source's name."
            })
    private Map<String, String> clients = new LinkedHashMap<>(Map.of(
            "mot-cua-so-noi-vu", "CLIENT_NOI_VU_SECRET",
            "mot-cua-so-xay-dung", "CLIENT_XAY_DUNG_SECRET",
            "mot-cua-so-y-te", "CLIENT_Y_TE_SECRET"));

    @Option(names = "--no-token", description = "Không xin token / asks for no token")
    private boolean open;

    @Option(names = "--month", defaultValue = "2026-03", description = "Tháng / month (${DEFAULT-VALUE})")
    private String month = "2026-03";

    @Option(
            names = "--dossiers",
            defaultValue = "10000",
            description = "Số hồ sơ của tháng / dossiers (${DEFAULT-VALUE})")
    private int dossiers;

    @Option(
            names = "--day",
            defaultValue = "0",
            description = "Chỉ hồ sơ nhận ngày làm việc thứ n / only those of the n-th working day (0: all)")
    private int day;

    @Option(names = "--seed", defaultValue = "1", description = "Hạt giống / seed (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--lanes", defaultValue = "8", description = "Số luồng gửi / requests at once (${DEFAULT-VALUE})")
    private int lanes;

    @Option(names = "--form", defaultValue = "cloudevents", description = "cloudevents | lgsp (${DEFAULT-VALUE})")
    private String form = "cloudevents";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (OneStopClient client = new OneStopClient(settings(), form())) {
            SendReport report = client.send(events(), soFar -> print(out, "…", soFar));
            print(out, "Xong / done:", report);
            return report.refused() == 0 ? 0 : 1;
        }
    }

    private ClientSettings settings() {
        Map<String, Credentials> credentials = new LinkedHashMap<>();
        if (!open) {
            clients.forEach((source, variable) -> credentials.put(source, new Credentials(source, secret(variable))));
        }
        ClientSettings settings = ClientSettings.of(hub, credentials).withLanes(lanes);
        return Optional.ofNullable(token).map(settings::withToken).orElse(settings);
    }

    private String secret(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> refused("environment variable " + variable + " with a client's secret is missing"));
    }

    private Stream<OneStopEvent> events() {
        OneStopMonth played = OneStopMonth.of(YearMonth.parse(month), dossiers, seed);
        return day == 0 ? played.events() : played.day(day);
    }

    private Form form() {
        return switch (form) {
            case "cloudevents" -> Form.cloudEvents();
            case "lgsp" -> Form.lgsp();
            default -> throw refused("--form " + form + ": cloudevents or lgsp expected");
        };
    }

    private ParameterException refused(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }

    private static void print(PrintWriter out, String head, SendReport report) {
        out.printf(
                "%s đã nhận / receipts %,d · từ chối / refused %,d · gửi lại / resent %,d · chờ / waits %,d%n",
                head, report.receipts(), report.refused(), report.resent(), report.waits());
        out.flush();
    }
}

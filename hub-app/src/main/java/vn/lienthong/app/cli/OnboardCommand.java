package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.app.InstallationCheck;
import vn.lienthong.app.onboard.Bundle;
import vn.lienthong.app.onboard.Newcomer;
import vn.lienthong.connector.Connector;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Candidate;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Resolution;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Makes all that a unit needs to send: its connection, its client and secret, a page for its desk. */
@Command(
        name = "onboard",
        mixinStandardHelpOptions = true,
        description = {
            "Tạo kết nối, tài khoản và phiếu hướng dẫn cho một đơn vị chưa có cán bộ công nghệ thông tin.",
            "Make the connection, the client and a one-page guide for a unit without IT staff."
        })
final class OnboardCommand implements Callable<Integer> {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Parameters(paramLabel = "CODE", description = "Mã định danh của đơn vị / the unit's code")
    private String code = "";

    @Option(
            names = "--address",
            paramLabel = "URL",
            required = true,
            description = "Địa chỉ của trung tâm, như đơn vị thấy / where the unit reaches the hub")
    private URI address = URI.create("");

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            required = true,
            description = "Đơn vị hỏi ai: tên, điện thoại / whom the unit asks")
    private String contact = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Tên kết nối / name of the connection")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "DIR", description = "Nơi để phiếu / folder for the page", defaultValue = ".")
    private Path out = Path.of(".");

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description = "Nơi giữ mã bí mật, mặc định HUB_DATA/keys/clients / folder for secrets")
    private @Nullable Path secrets;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    private Texts texts = Texts.of();

    OnboardCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ConfigFolder.of(config);
        texts = Texts.with(folder.resolve("texts"), Catalogues.all());
        ConfigurationReport before = InstallationCheck.of(folder, connectors, environment);
        if (!before.isGood()) {
            return refuse("onboard.BAD_BEFORE", Map.of(), problems(before));
        }
        Configuration running = Configuration.load(folder, connectors, environment);
        Optional<Organisation> unit = unit(running);
        if (unit.isEmpty()) {
            return Exit.PROBLEMS;
        }
        String connection = Optional.ofNullable(name).orElseGet(() -> Newcomer.nameOf(unit.get()));
        requireUse(connection.matches(NAME), "--name: xa-mau");
        requireUse(address.toString().matches("https?://[^/?#]+/*"), "--address: https://lien-thong.demo");
        Newcomer newcomer =
                new Newcomer(unit.get(), connection, address.toString().replaceAll("/+$", ""), contact);
        Bundle bundle = new Bundle(
                newcomer,
                folder,
                SecretsFolder.of(secrets),
                out.toAbsolutePath().normalize());
        List<Path> present = bundle.present();
        if (!present.isEmpty() || running.findClient(connection).isPresent()) {
            return refuse("onboard.PRESENT", Map.of("name", connection), names(present));
        }
        return make(bundle, newcomer, folder);
    }

    private int make(Bundle bundle, Newcomer newcomer, Path folder) throws IOException {
        try {
            String secret = bundle.make();
            ConfigurationReport after = InstallationCheck.of(folder, connectors, environment);
            if (!after.isGood()) {
                bundle.undo();
                return refuse("onboard.BAD_AFTER", Map.of(), problems(after));
            }
            say("onboard.MADE", Map.of("name", newcomer.name()), names(bundle.files()));
            say("onboard.SECRET", Map.of("client", newcomer.name(), "secret", secret), List.of());
            say("onboard.NEXT", Map.of("name", newcomer.name()), List.of());
            return Exit.GOOD;
        } catch (IOException | RuntimeException e) {
            bundle.undo();
            throw e;
        }
    }

    private Optional<Organisation> unit(Configuration running) {
        Resolution resolved;
        try {
            resolved = running.organisations().resolve(OrgCode.of(code), LocalDate.now(ProvinceTime.ZONE));
        } catch (InvalidValue e) {
            resolved = new Resolution.Unknown(List.of());
        }
        if (resolved instanceof Resolution.Named named) {
            return Optional.of(named.unit());
        }
        List<String> offered = Stream.concat(
                        resolved.organisation().stream(),
                        resolved.candidates().stream().map(Candidate::organisation))
                .distinct()
                .map(each -> "  " + each.code().value() + " " + each.name())
                .toList();
        refuse("onboard.UNKNOWN", Map.of("code", code), offered.isEmpty() ? List.of("  –") : offered);
        return Optional.empty();
    }

    private void requireUse(boolean right, String example) {
        if (!right) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "picocli gives it").commandLine(), example);
        }
    }

    private List<String> problems(ConfigurationReport report) {
        ConfigurationLines sentences = new ConfigurationLines(texts);
        return report.problems().stream()
                .map(problem -> "✗ " + sentences.of(problem, language))
                .toList();
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> "  " + file).toList();
    }

    private int refuse(String sentence, Map<String, String> values, List<String> lines) {
        say(sentence, values, lines);
        return Exit.PROBLEMS;
    }

    private void say(String sentence, Map<String, String> values, List<String> lines) {
        PrintWriter screen =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        screen.println(texts.say(language, sentence, values));
        lines.forEach(screen::println);
    }
}

package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole system with nothing but this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Trình diễn: một ngày hồ sơ của Phú Thọ, một lần cổng hỏng, một hồ sơ lỗi; văn bản, nguồn cũ, câu hỏi, báo cáo.",
            "A demonstration: one day of Phú Thọ's dossiers, an outage, a bad dossier; documents, legacy sources,"
                    + " questions, reports."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int BROKEN_PROMISE = 1;
    private static final int NO_START = 3;
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    @Option(
            names = "--once",
            description = "Tự kết thúc; mã 0 khi mọi cam kết đúng / ends by itself; 0 when all promises held")
    private boolean once;

    @Option(names = "--hub-jar", description = "Tệp chạy của trung tâm / the hub's jar (${DEFAULT-VALUE})")
    private Path jar = Path.of("hub-app", "target", "hub-app.jar");

    @Option(names = "--hub-option", hidden = true, description = "an option of the hub's Java")
    private List<String> hubOptions = List.of();

    @Option(names = "--hub-class-path", hidden = true)
    private @Nullable String classPath;

    @Option(names = "--config", description = "Thư mục cấu hình / configuration folder (${DEFAULT-VALUE})")
    private Path config = Path.of("config");

    @Option(
            names = "--dossiers",
            defaultValue = "900",
            description = "Số hồ sơ của tháng, lấy một ngày / dossiers of the month one day of which is played"
                    + " (${DEFAULT-VALUE})")
    private int dossiers;

    @Option(names = "--live", hidden = true, description = "the output is a terminal")
    private boolean live;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Screen screen = new Screen(spec.commandLine().getOut(), live ? Screen.Motion.REDRAWN : Screen.Motion.STILL);
        if (!Files.isDirectory(config.resolve("connections")) || (classPath == null && !Files.isRegularFile(jar))) {
            screen.say("Không thấy " + config + " hoặc " + jar + ".", "Missing: " + config + " or " + jar + ".");
            return NO_START;
        }
        Installation installation = new Installation(config);
        List<String> foreign = installation.foreignAddresses();
        if (!foreign.isEmpty()) {
            screen.say(
                    "Không trình diễn: có kết nối trỏ tới địa chỉ riêng: " + String.join(", ", foreign) + ".",
                    "No demonstration: these connections name addresses of their own, and invented dossiers must"
                            + " not reach them.");
            return NO_START;
        }
        Path room = Files.createTempDirectory("lien-thong-demo-");
        Day day = Day.of(dossiers);
        try (OutsideWorld outside = new OutsideWorld(scenes(room, day));
                Stage stage = Stage.open(room, program(), installation, outside)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "demo-stop"));
            return run(stage, day, screen);
        }
    }

    private static List<Scene> scenes(Path room, Day day) throws IOException {
        Path drop = Files.createDirectories(room.resolve("drop"));
        return List.of(new DocumentsScene(), new LegacyScene(drop), new QuestionsScene(day), new ReportsScene(drop));
    }

    private int run(Stage stage, Day day, Screen screen) throws InterruptedException {
        screen.say("Đang khởi động trung tâm…", "Starting the hub…");
        screen.line("  Nhật ký / log: " + stage.hub().log());
        long begun = System.nanoTime();
        if (!stage.isReadyWithin(LONGEST_START)) {
            if (!stage.isEndedBySignal()) {
                screen.say(
                        "Trung tâm không khởi động được; hãy đọc nhật ký ở trên.",
                        "The hub did not start; its log above says why.");
            }
            return NO_START;
        }
        screen.say(
                "Trung tâm sẵn sàng sau " + Screen.seconds(Duration.ofNanos(System.nanoTime() - begun)) + ".",
                "The hub is ready.");
        try {
            return play(stage, day, screen);
        } catch (IOException | IllegalStateException e) {
            if (!stage.isEndedBySignal()) {
                screen.say(
                        "Trình diễn dừng giữa chừng (" + e.getMessage() + "). Hãy đọc nhật ký ở trên.",
                        "The demonstration broke off; the log above says more.");
            }
            return BROKEN_PROMISE;
        }
    }

    private int play(Stage stage, Day day, Screen screen) throws IOException, InterruptedException {
        Invitation.console(stage, "/console", screen);
        Evidence evidence = new Play(stage, day, screen).perform();
        List<Chapter> chapters = new ArrayList<>();
        screen.say(
                "Buổi tối: thu hồi công văn gửi nhầm, đọc nguồn cũ, lập và duyệt báo cáo quý…",
                "Evening: a recall, legacy sources, quarterly reports.");
        for (Scene scene : stage.outside().scenes()) {
            scene.inTheEvening(stage);
        }
        for (Scene scene : stage.outside().scenes()) {
            chapters.add(scene.tell(stage));
        }
        List<Finding> findings = new ArrayList<>(new Promises(evidence).judge());
        chapters.forEach(chapter -> findings.addAll(chapter.findings()));
        findings.addAll(Closing.look(stage).judge());
        Report.print(day, evidence, chapters, findings, screen);
        boolean held = findings.stream().allMatch(Finding::held);
        stage.keepLog(!held);
        if (!once) {
            Invitation.print(stage, evidence.badDossier().number(), screen);
            try (DrillTraffic traffic = new DrillTraffic(stage, stage.outside().drills(), day, dossiers)) {
                traffic.begin();
                stage.untilHubEnds();
            }
            if (!stage.isEndedBySignal()) {
                screen.say("Trung tâm đã tự dừng; hãy đọc nhật ký ở trên.", "The hub ended; its log says why.");
                stage.keepLog(true);
                return BROKEN_PROMISE;
            }
        }
        return held ? 0 : BROKEN_PROMISE;
    }

    private List<String> program() {
        List<String> program = new ArrayList<>(hubOptions);
        if (classPath == null) {
            program.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        } else {
            program.addAll(List.of("-cp", classPath, "vn.lienthong.app.cli.Hub"));
        }
        return program;
    }
}

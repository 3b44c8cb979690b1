package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.lienthong.app.proof.Launcher;

/** README and the pages that go on from it are run as they stand: one bash, one hub, two simulators, on free ports. */
class ReadmeTest {
    private static final String MARK = "#### step ";
    private static final Pattern TESTS = Pattern.compile(".*/(test-classes|[a-z-]+-test)/?");
    private static final Pattern LINK = Pattern.compile("]\\(((?!http)[^)#]+)\\)");

    @Test
    void whatReadmeSaysIsWhatHappens(@TempDir Path folder) throws Exception {
        List<Readme.Step> steps = new ArrayList<>(Readme.steps(Repository.read("README.md")));
        List<Readme.Step> join = Readme.steps(Repository.read("docs/join.md"));
        List<Readme.Step> operate = Readme.steps(Repository.read("docs/operate.md"));
        assertThat(steps).hasSizeGreaterThan(5).anyMatch(step -> !step.prints().isEmpty());
        assertThat(join).hasSizeGreaterThan(4);
        assertThat(operate).hasSizeGreaterThan(4);
        List<Readme.Step> reports = Readme.steps(Repository.read("docs/reports.md"));
        assertThat(reports).hasSizeGreaterThan(2);
        List<Readme.Step> sharing = Readme.steps(Repository.read("docs/sharing.md"));
        assertThat(sharing).hasSizeGreaterThan(3);
        List<Readme.Step> documents = Readme.steps(Repository.read("docs/documents.md"));
        assertThat(documents).hasSizeGreaterThan(3);
        int theEnd = steps.size() - 1;
        assertThat(steps.get(theEnd).commands())
                .as("README's last block stops everything")
                .startsWith("kill");
        steps.addAll(theEnd, documents);
        steps.addAll(theEnd, sharing);
        steps.addAll(theEnd, reports);
        steps.addAll(theEnd, join);
        steps.addAll(theEnd, operate);

        List<List<String>> printed = run(steps, folder);

        for (int i = 0; i < steps.size(); i++) {
            assertThat(Readme.firstBroken(steps.get(i).prints(), printed.get(i)))
                    .as(
                            "a page promises a line that is not printed after:%n%s%nprinted:%n%s%nhub.log:%n%s",
                            steps.get(i).commands(), String.join("\n", printed.get(i)), tail(folder.resolve("hub.log")))
                    .isEmpty();
        }
    }

    @Test
    void aPromiseThatIsNotKeptIsNoticed() {
        List<String> printed = List.of("{\"status\":\"UP\"}", "number 7 of 9");
        assertThat(Readme.firstBroken(List.of("{\"status\":\"UP\"}", "number … of 9"), printed))
                .isEmpty();
        assertThat(Readme.firstBroken(List.of("number … of 9", "{\"status\":\"UP\"}"), printed))
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(Readme.firstBroken(List.of("number … of 8"), printed)).isEqualTo("number … of 8");
    }

    @Test
    void everyLinkOfTheDocsLeadsSomewhere() {
        List<Path> pages = new ArrayList<>(Repository.files(Repository.at("docs")));
        pages.addAll(Repository.files(Repository.at("docker")));
        pages.addAll(
                List.of(Repository.at("README.md"), Repository.at("CONTRIBUTING.md"), Repository.at("CHANGELOG.md")));
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            if (page.toString().endsWith(".md")) {
                LINK.matcher(Repository.read(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !Files.exists(page.resolveSibling(link)))
                        .forEach(link -> dead.add(Repository.name(page) + " → " + link));
            }
        }
        assertThat(dead).isEmpty();
    }

    private static List<List<String>> run(List<Readme.Step> steps, Path folder) throws Exception {
        StringBuilder script = new StringBuilder("trap 'kill $(jobs -p) 2>/dev/null' EXIT\n");
        for (int i = 0; i < steps.size(); i++) {
            script.append("echo '").append(MARK).append(i).append("'\n");
            script.append(steps.get(i).commands()).append('\n');
        }
        prepare(folder);
        Files.writeString(folder.resolve("readme.sh"), script);
        File output = folder.resolve("output").toFile();
        ProcessBuilder bash = new ProcessBuilder("bash", "readme.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        environment(bash.environment(), folder);
        Process process = bash.start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS))
                    .as("README's commands did not end:%n%s", tail(output.toPath()))
                    .isTrue();
        } finally {
            List<ProcessHandle> left = process.descendants().toList();
            process.destroy();
            left.forEach(ProcessHandle::destroy);
        }
        return parts(Files.readString(output.toPath()), steps.size());
    }

    /** A folder that looks like the checkout after a build; the simulators are the class path of this test. */
    private static void prepare(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("docs"), Repository.at("docs"));
        FileSystemUtils.copyRecursively(Repository.at("config"), folder.resolve("config"));
        Path bin = Files.createDirectory(folder.resolve("bin"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String options = " -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$README_CLASS_PATH\" ";
        Launcher.prepare();
        program(folder.resolve("hub"), "exec bash " + Launcher.PATH + " \"$@\"");
        program(
                bin.resolve("java"),
                "[ \"$1\" = -jar ] && [ \"$2\" = simulators/target/" + simulatorsJar() + " ] || exit 9\n"
                        + "shift 2\nexec " + java + options + "vn.lienthong.simulator.SimulatorsMain \"$@\"");
    }

    /** As the build names it. */
    private static String simulatorsJar() {
        Matcher names = Pattern.compile("<finalName>(.+)</finalName>\\s*<classifier>(.+)</classifier>")
                .matcher(Repository.read("simulators/pom.xml"));
        assertThat(names.find()).as("the simulators' jar has a name").isTrue();
        return names.group(1) + "-" + names.group(2) + ".jar";
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void environment(Map<String, String> variables, Path folder) throws IOException {
        variables.putAll(Launcher.ENVIRONMENT);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("README_CLASS_PATH", productClassPath());
        variables.put("PATH", folder.resolve("bin") + File.pathSeparator + variables.get("PATH"));
        variables.put("HUB_CONFIG", folder.resolve("config").toString());
        variables.put("HUB_DATA", folder.resolve("data").toString());
        variables.put("HUB_BROKER_PORT", "0");
        List<Integer> ports = freePorts(5);
        variables.put("HUB_PORT", ports.get(0).toString());
        variables.put("PORTAL_PORT", ports.get(1).toString());
        variables.put("PORTAL_CONTROL", ports.get(2).toString());
        variables.put("IOC_PORT", ports.get(3).toString());
        variables.put("REPORT_PORT", ports.get(4).toString());
    }

    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !TESTS.matcher(entry).matches())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static List<List<String>> parts(String output, int steps) {
        String[] parts = output.split("(?m)^" + MARK + "\\d+\n", -1);
        assertThat(parts).as(output).hasSize(steps + 1);
        return Arrays.stream(parts).skip(1).map(part -> part.lines().toList()).toList();
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "(nothing)";
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 4000));
    }
}

package vn.lienthong.bench.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The three systems, each in 512 MB of heap and on the same port, one after the other. */
final class Systems {
    private static final String HEAP = "-Xmx512m";
    private static final String EVENTS = "/api/v1/events";
    private static final int ONLY_POST = 405;
    private static final String NO_RATE_LIMIT = "HUB_LIMITS_REQUESTSPERSECOND";
    private static final String SINK = "http://127.0.0.1:" + Sink.PORT + "/";

    private final Workplace workplace;
    private final String hubCommand;
    private final String scope;

    /**
     * @param hubCommand starts the hub; {@code {data}}, {@code {config}} and {@code {port}} are filled in
     * @param scope what the sender asks for at the hub's token end point
     */
    Systems(Workplace workplace, String hubCommand, String scope) {
        this.workplace = workplace;
        this.hubCommand = hubCommand;
        this.scope = scope;
    }

    SystemUnderTest named(String name) {
        return switch (name) {
            case "hub" -> hub();
            case "textbook" -> textbook(List.of(), List.of());
            case "proxy" -> proxy();
            default -> throw new IllegalArgumentException("no system is called '" + name + "': hub, textbook, proxy");
        };
    }

    /** The baseline with other settings than its own. */
    SystemUnderTest textbook(List<String> flags, List<String> settings) {
        List<String> heap = new ArrayList<>(List.of(HEAP));
        heap.addAll(flags);
        return camel("textbook", "textbook.TextbookApplication", heap, data -> {
            List<String> args = new ArrayList<>(List.of("--textbook.data=" + data, "--textbook.sink=" + SINK));
            args.addAll(settings);
            return args;
        });
    }

    private SystemUnderTest proxy() {
        return camel("proxy", "proxy.ProxyApplication", List.of(HEAP), data -> List.of("--proxy.sink=" + SINK));
    }

    private SystemUnderTest camel(
            String name, String mainClass, List<String> flags, Function<Path, List<String>> args) {
        return new SystemUnderTest(
                name,
                data -> workplace.java(mainClass, flags, withPort(args.apply(data))),
                Map.of(),
                SystemUnderTest.at(EVENTS),
                SystemUnderTest.at(EVENTS),
                ONLY_POST,
                Optional.empty());
    }

    private static List<String> withPort(List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.add("--server.port=" + SystemUnderTest.PORT);
        return all;
    }

    private SystemUnderTest hub() {
        String secret = UUID.randomUUID().toString();
        Path config = new HubInstallation(SINK).writeTo(workplace.folder().resolve("config"));
        return new SystemUnderTest(
                "hub",
                data -> filled(data, config),
                Map.of(HubInstallation.SECRET, secret, NO_RATE_LIMIT, "1000000"),
                SystemUnderTest.at(EVENTS),
                SystemUnderTest.at("/actuator/health"),
                200,
                Optional.of(new SystemUnderTest.Access(
                        SystemUnderTest.at("/oauth2/token"), HubInstallation.CLIENT, secret, scope)));
    }

    /** The hub with services that are asked, in half of the others' heap. */
    SystemUnderTest asked(URI services) {
        String secret = UUID.randomUUID().toString();
        Path config =
                new QuestionInstallation(services).writeTo(workplace.folder().resolve("config-asked"));
        Map<String, String> environment = new HashMap<>(QuestionInstallation.environment());
        environment.put(QuestionInstallation.SECRET, secret);
        environment.put(NO_RATE_LIMIT, "1000000");
        environment.put("HUB_JAVA_OPTIONS", "-Xmx256m");
        return new SystemUnderTest(
                "hub",
                data -> filled(data, config),
                environment,
                SystemUnderTest.at("/api/v1/queries"),
                SystemUnderTest.at("/actuator/health"),
                200,
                Optional.of(new SystemUnderTest.Access(
                        SystemUnderTest.at("/oauth2/token"), QuestionInstallation.CLIENT, secret, scope)));
    }

    private List<String> filled(Path data, Path config) {
        return List.of(hubCommand.strip().split("\\s+")).stream()
                .map(part -> part.replace("{data}", data.toString())
                        .replace("{config}", config.toString())
                        .replace("{port}", Integer.toString(SystemUnderTest.PORT)))
                .toList();
    }
}

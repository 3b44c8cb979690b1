package vn.lienthong.routes;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Endpoint;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.URISupport;
import vn.lienthong.registry.SettingsProblem;

/** Builds the routes of one file, one after the other, with no hub behind them, and keeps what is wrong. */
final class RouteFileCheck {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    /** A setting by name; {@code {{env:X}}} is known without a running hub. */
    private static final Pattern SETTING = Pattern.compile("\\{\\{(?!env:)");
    /** Components that try a file again for ever unless they are told where a failed one goes. */
    private static final Set<String> FILES = Set.of("file", "ftp", "ftps", "sftp");

    private final Path file;
    private final String name;
    private final AcceptCheck accept;
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final List<String> lines;

    RouteFileCheck(Path file, String name, AcceptCheck accept) throws IOException {
        this.file = file;
        this.name = name;
        this.accept = accept;
        this.lines = Files.readAllLines(file);
    }

    List<SettingsProblem> problems() {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.setAutoStartup(false);
        camel.addComponent(HubComponent.NAME, new AcceptOnly());
        try {
            InstallationRoutes.load(camel, file);
            if (lines.stream().noneMatch(line -> SETTING.matcher(line).find())) {
                buildEach(camel);
            }
        } catch (Exception e) {
            refuse(e);
        } finally {
            camel.stop();
        }
        return problems;
    }

    private void buildEach(DefaultCamelContext camel) throws Exception {
        List<RouteDefinition> routes = List.copyOf(camel.getRouteDefinitions());
        camel.removeRouteDefinitions(routes);
        camel.start();
        for (RouteDefinition route : routes) {
            try {
                camel.addRouteDefinition(route);
            } catch (Exception e) {
                refuse(e);
            }
        }
        for (Route route : camel.getRoutes()) {
            endless(route.getEndpoint());
        }
    }

    private void endless(Endpoint from) throws URISyntaxException {
        String scheme = from.getEndpointBaseUri().replaceFirst(":.*", "");
        Map<String, Object> options = URISupport.parseParameters(java.net.URI.create(from.getEndpointUri()));
        if (FILES.contains(scheme) && !options.containsKey("moveFailed")) {
            add(lineOf(Pattern.compile("uri:.*\\b" + scheme + ":")), "moveFailed", "route_endless", Map.of());
        }
    }

    private void refuse(Exception thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof NoSuchBeanException) {
            return;
        }
        String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        Matcher line = LINE.matcher(said);
        add(
                line.find() ? Integer.parseInt(line.group(1)) : 0,
                "",
                "route_refused",
                Map.of("detail", said.lines().findFirst().orElse(said)));
    }

    private void add(int line, String key, String reason, Map<String, String> facts) {
        problems.add(new SettingsProblem(name, line, key, reason, facts));
    }

    /** Camel does not say where an endpoint stands; the text does, as a rule. */
    private int lineOf(Pattern text) {
        for (int i = 0; i < lines.size(); i++) {
            if (text.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The hub's component as a route of an installation may use it: what it is told wrongly is kept, all of it. */
    private final class AcceptOnly extends DefaultComponent {
        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            if (!remaining.equals(HubComponent.ACCEPT)) {
                throw HubComponent.unknown(remaining);
            }
            for (AcceptCheck.Mistake mistake : accept.mistakes(parameters)) {
                String value = mistake.facts().getOrDefault("value", "");
                int line = value.isEmpty()
                        ? lineOf(Pattern.compile("hub:accept"))
                        : lineOf(Pattern.compile(mistake.parameter() + "\\s*[:=]\\W*" + Pattern.quote(value)));
                add(line, "hub:accept " + mistake.parameter(), mistake.reason(), mistake.facts());
            }
            return AcceptEndpoint.of(uri, this, exchange -> {}, parameters);
        }
    }
}

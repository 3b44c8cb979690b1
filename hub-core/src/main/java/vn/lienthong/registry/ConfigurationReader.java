package vn.lienthong.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.connector.Connector;

/** Reads all files of an installation, each as far as the others allow, and gathers every problem. */
final class ConfigurationReader {
    private static final Comparator<SettingsProblem> BY_PLACE = Comparator.comparing(SettingsProblem::file)
            .thenComparing(SettingsProblem::line)
            .thenComparing(SettingsProblem::key);

    private final Path path;
    private final Map<String, Connector> connectors;
    private final References references;

    ConfigurationReader(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.path = folder;
        this.connectors = connectors;
        this.references = new References(folder, environment);
    }

    Loaded read() {
        InstallationFolder folder = new InstallationFolder(path);
        OrganisationsFile file = new OrganisationsFile();
        Optional<List<Organisation>> organisations = folder.read(
                OrganisationsFile.NAME,
                (node, problems) -> file.read(node, problems).stream()
                        .map(OrganisationsFile.Placed::organisation)
                        .toList());
        KnownCodes known = new KnownCodes(organisations.map(read -> file.mentioned()));
        ConnectionsFolder connections = connections(folder, known);
        List<Subscription> subscriptions = folder.read(
                        SubscriptionsFile.NAME,
                        new SubscriptionsFile(connections.names(), connections.accepts(), known)::read)
                .orElse(List.of());
        List<Client> clients = folder.read(
                        ClientsFile.NAME, new ClientsFile(connections.names(), known, references)::read)
                .orElse(List.of());
        List<SettingsProblem> problems = new ArrayList<>(folder.problems());
        problems.sort(BY_PLACE);
        ConfigurationReport report = new ConfigurationReport(problems, folder.readWell());
        return new Loaded(
                report,
                report.isGood()
                        ? Optional.of(assemble(organisations.orElseThrow(), connections, subscriptions, clients))
                        : Optional.empty());
    }

    private ConnectionsFolder connections(InstallationFolder folder, KnownCodes known) {
        ConnectionFile file =
                new ConnectionFile(connectors, known, references, new MappingSection(new CodeLists(path, folder)));
        Map<String, Optional<ConnectionFile.Joined>> found = new TreeMap<>();
        folder.connectionFiles()
                .forEach((name, path) -> found.put(
                        name,
                        folder.read(
                                        path,
                                        (node, problems) -> file.read(name, node, problems).stream()
                                                .toList())
                                .flatMap(joined -> joined.stream().findFirst())));
        return new ConnectionsFolder(found);
    }

    private static Configuration assemble(
            List<Organisation> organisations,
            ConnectionsFolder connections,
            List<Subscription> subscriptions,
            List<Client> clients) {
        Organisations registry = Organisations.of(organisations);
        return new Configuration(
                registry,
                connections.byName(),
                Subscriptions.of(subscriptions, registry),
                clients.stream().collect(Collectors.toMap(Client::id, client -> client)));
    }
}

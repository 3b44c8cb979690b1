package vn.lienthong.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.connector.Connector;
import vn.lienthong.indicator.Indicator;

/** Reads all files of an installation, each as far as the others allow, and gathers every problem. */
final class ConfigurationReader {
    private static final Comparator<SettingsProblem> BY_PLACE = Comparator.comparing(SettingsProblem::file)
            .thenComparing(SettingsProblem::line)
            .thenComparing(SettingsProblem::key);

    private static final Set<String> TOP = Set.of(
            OrganisationsFile.NAME,
            SubscriptionsFile.NAME,
            ClientsFile.NAME,
            UsersFile.NAME,
            EntitlementsFile.NAME,
            SharingFile.NAME,
            CalendarFile.NAME,
            // Read by the assembly, as are routes/ and texts/.
            "application.yaml");

    private final Path path;
    private final Map<String, Connector> connectors;
    private final Map<String, Path> added;
    private final References references;

    ConfigurationReader(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this(folder, Map.of(), connectors, environment);
    }

    /** @param added files of the registry that are not there yet, under the names that they would get */
    ConfigurationReader(
            Path folder,
            Map<String, Path> added,
            Map<String, Connector> connectors,
            Function<String, Optional<String>> environment) {
        this.path = folder;
        this.added = added;
        this.connectors = connectors;
        this.references = new References(folder, environment);
    }

    Loaded read() {
        if (!Files.isDirectory(path)) {
            SettingsProblem missing = new SettingsProblem(path.toString(), 0, "", "folder_missing", Map.of());
            return new Loaded(new ConfigurationReport(List.of(missing), List.of()), Optional.empty());
        }
        InstallationFolder folder = new InstallationFolder(path, added);
        OrganisationsReader organisations = OrganisationsReader.read(folder);
        KnownCodes known = organisations.known();
        ConnectionsFolder connections = connections(folder, known);
        List<Subscription> subscriptions = folder.read(
                        SubscriptionsFile.NAME,
                        new SubscriptionsFile(connections.names(), connections.accepts(), known)::read)
                .orElse(List.of());
        List<Move> moves = new MoveSections(connections, subscriptions).read(organisations.moves());
        ClientsFile clientsFile = new ClientsFile(connections.names(), known, references);
        List<Client> clients = folder.read(ClientsFile.NAME, clientsFile::read).orElse(List.of());
        List<User> users = folder.readIfThere(UsersFile.NAME, new UsersFile(references)::read);
        EntitlementsFile entitlements = new EntitlementsFile(connections, clientsFile.ids(), known, references);
        folder.readIfThere(EntitlementsFile.NAME, entitlements::read);
        SharingFile sharing = new SharingFile(clientsFile.ids(), known);
        folder.readIfThere(SharingFile.NAME, sharing::read);
        List<Indicator> indicators = indicators(folder);
        List<ReportForm> reports = reports(
                folder, new ReportFormFile.Known(folder.indicatorFiles().keySet(), indicators, connections, known));
        CalendarFile calendar = new CalendarFile();
        folder.readIfThere(CalendarFile.NAME, calendar::read);
        folder.tellStrays(TOP);
        List<SettingsProblem> problems = new ArrayList<>(folder.problems());
        problems.sort(BY_PLACE);
        ConfigurationReport report = new ConfigurationReport(problems, folder.readWell());
        return new Loaded(
                report,
                report.isGood()
                        ? Optional.of(assemble(
                                organisations.organisations().orElseThrow(),
                                connections,
                                Subscriptions.of(
                                        subscriptions,
                                        organisations.organisations().orElseThrow(),
                                        moves),
                                clients,
                                users,
                                entitlements.entitlements(),
                                sharing.sharing(),
                                indicators,
                                reports,
                                calendar.days()))
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

    private static List<Indicator> indicators(InstallationFolder folder) {
        List<Indicator> found = new ArrayList<>();
        folder.indicatorFiles()
                .forEach((code, path) ->
                        folder.read(path, new IndicatorFile(code)::read).ifPresent(found::addAll));
        return found;
    }

    private static List<ReportForm> reports(InstallationFolder folder, ReportFormFile.Known known) {
        List<ReportForm> found = new ArrayList<>();
        folder.reportFiles()
                .forEach((code, path) ->
                        folder.read(path, new ReportFormFile(code, known)::read).ifPresent(found::addAll));
        return found;
    }

    private static Configuration assemble(
            Organisations organisations,
            ConnectionsFolder connections,
            Subscriptions subscriptions,
            List<Client> clients,
            List<User> users,
            Entitlements entitlements,
            Sharing sharing,
            List<Indicator> indicators,
            List<ReportForm> reports,
            WorkingDays workingDays) {
        return new Configuration(
                organisations,
                connections.byName(),
                subscriptions,
                clients.stream().collect(Collectors.toMap(Client::id, client -> client)),
                users.stream().collect(Collectors.toMap(User::id, user -> user)),
                entitlements,
                sharing,
                indicators.stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator)),
                reports.stream().collect(Collectors.toMap(ReportForm::code, form -> form)),
                workingDays);
    }
}

package vn.lienthong.app.house;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.registry.SettingsDoc;

/** Every kind of outside system: what it does, what a connection file sets, what is assumed of it. */
final class ConnectorsPage {
    /** Settings with a default that cannot all be left out: a table is read or a query, by a watermark or a hash. */
    private static final Set<String> NEEDED_TOGETHER = Set.of("table", "watermark");

    private ConnectorsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                One file in `config/connections/` joins one outside system through one of these connectors.
                Secrets are never written there: `${env:NAME}` or `${file:path}` names where they are.

                Besides `connector`, `title`, `owner` (an organisation code) and `settings`, a connection that messages go to
                may have `delivery` with `lanes`, `cap` (deliveries a second, 0 is no limit), `timeout`, `probe-every` and `signatures`
                (`record`, `hold` or `refuse`, see [operate.md](operate.md#documents)).

                **Repeatability** says what happens after an answer was lost: *idempotent* is sent again under the same
                identity, *askable* is asked first, *blind* waits for a person.

                **ASSUMED** marks what no public document says of the outside system; it stands in the one class named and is
                to be replaced when the real document is in hand. "Domain section" numbers are those of the project's notes
                on the outside systems.
                """);
        new TreeMap<>(PlatformBeans.connectors()).values().forEach(connector -> page.append(section(connector)));
        return page.toString();
    }

    private static String section(Connector connector) {
        Path source = source(connector);
        StringBuilder section = new StringBuilder("\n## `" + connector.id() + "`\n\n");
        String type = connector.getClass().getSimpleName();
        for (String paragraph : Javadoc.paragraphs(Repository.read(source), "class " + type)) {
            section.append(paragraph).append("\n\n");
        }
        section.append(SettingsDoc.table(connector)).append('\n');
        Ports ports = connector.open(sample(connector.settings()));
        ports.sinks()
                .forEach(sink -> section.append("- Messages go there: `")
                        .append(sink.accepts().getSimpleName())
                        .append("`, at most ")
                        .append(sink.together())
                        .append(" in a call, repeatability *")
                        .append(sink.repeatability().name().toLowerCase(java.util.Locale.ROOT))
                        .append("*")
                        .append(chosen(connector) ? " unless the setting `repeatability` says otherwise" : "")
                        .append(".\n"));
        ports.pushes()
                .forEach(push -> section.append("- Messages come from there: `POST /push/<connection>/")
                        .append(push.path())
                        .append("`.\n"));
        ports.letterPushes()
                .forEach(push -> section.append("- Packages come from there: `POST /push/<connection>/")
                        .append(push.path())
                        .append("` as `application/octet-stream`.\n"));
        ports.mailboxes().forEach(mailbox -> section.append("- The hub fetches packages there.\n"));
        ports.agencyLists()
                .forEach(list -> section.append(
                        "- Its list of agencies is read once a day: `GET /api/v1/ops/agencies/<connection>`.\n"));
        ports.rowPushes()
                .forEach(push -> section.append("- Records come from there: `POST /push/<connection>/")
                        .append(push.path())
                        .append("`; the `mapping` of the file makes messages of them.\n"));
        ports.pulls()
                .forEach(pull -> section.append(
                        "- The hub reads rows there; the `mapping` of the file makes messages of them.\n"));
        ports.gateways()
                .forEach(gateway -> section.append("- Questions are answered there: service `")
                        .append(gateway.kind().service())
                        .append("` ([questions.md](questions.md)).\n"));
        section.append(assumptions(source.getParent()));
        return section.toString();
    }

    private static String assumptions(Path folder) {
        StringBuilder list = new StringBuilder();
        for (Path file : Repository.files(folder)) {
            for (String assumed : Javadoc.assumptions(Repository.read(file))) {
                list.append("- `")
                        .append(file.getFileName().toString().replace(".java", ""))
                        .append("`: ")
                        .append(assumed)
                        .append('\n');
            }
        }
        return list.isEmpty() ? "\nNothing is ASSUMED.\n" : "\nASSUMED, each in the one place named:\n\n" + list;
    }

    private static boolean chosen(Connector connector) {
        return connector.settings().stream().anyMatch(setting -> setting.key().equals("repeatability"));
    }

    private static Path source(Connector connector) {
        return Repository.at(
                "connectors/src/main/java/" + connector.getClass().getName().replace('.', '/') + ".java");
    }

    /** Any values will do: opening touches no network. */
    private static Settings sample(List<Setting<?>> settings) {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : settings) {
            if (setting.byDefault().isEmpty() || NEEDED_TOGETHER.contains(setting.key())) {
                values.put(setting.key(), sample(setting));
            }
        }
        return new Settings(values);
    }

    private static Object sample(Setting<?> setting) {
        Class<?> type = setting.type();
        if (type == URI.class) {
            return URI.create((setting.key().equals("server") ? "amqp" : "http") + "://demo.example");
        }
        if (type == OrgCode.class) {
            return OrgCode.of("H44");
        }
        if (type == ProcedureCode.class) {
            return ProcedureCode.of("1.900001");
        }
        return switch (setting.key()) {
            // A path in XML names the list and the record.
            case "records" -> "demo/demo";
            // Another one than inbox.
            case "outbox" -> "demo-out";
            default -> "demo";
        };
    }
}

package vn.lienthong.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.OrgCode;

/** Reads one file of {@code connections/}. */
final class ConnectionFile {
    static final Set<String> KEYS = Set.of(
            "connector",
            "title",
            "owner",
            "settings",
            "delivery",
            "mapping",
            "poll",
            "silent-after",
            "keep-rows",
            "promise",
            "windows");
    private static final Duration POLL_EVERY = Duration.ofMinutes(1);
    static final Set<String> DELIVERY_KEYS = Set.of("lanes", "cap", "timeout", "probe-every", "signatures");

    private final Map<String, Connector> connectors;
    private final KnownCodes known;
    private final References references;
    private final MappingSection mappings;

    ConnectionFile(
            Map<String, Connector> connectors, KnownCodes known, References references, MappingSection mappings) {
        this.connectors = connectors;
        this.known = known;
        this.references = references;
        this.mappings = mappings;
    }

    Optional<Joined> read(String name, YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).flatMap(section -> read(name, section));
    }

    private Optional<Joined> read(String name, Section section) {
        Optional<Connector> connector =
                section.required("connector", Forms.known("unknown_connector", connectors.keySet(), connectors::get));
        Optional<String> title = section.required("title", Forms.title());
        Optional<OrgCode> owner = section.required("owner", Forms.orgCode(known));
        Optional<Delivery> delivery = section.section("delivery", DELIVERY_KEYS).flatMap(ConnectionFile::delivery);
        Optional<Opened> opened = connector.or(() -> meant(section)).flatMap(kind -> opened(section, kind));
        Optional<Mapping> mapping = mappings.read(section);
        Optional<Duration> pollEvery = section.section("poll", Set.of("every"))
                .flatMap(poll -> poll.optional("every", Forms.duration(Duration.ofSeconds(1), Duration.ofDays(7)))
                        .or(() -> poll.isSound() ? Optional.of(POLL_EVERY) : Optional.empty()));
        SourceTerms terms = new SourceTerms(
                section.optional("silent-after", ConnectionFile::workingDays),
                section.optional("keep-rows", Forms.number(0, 90)).orElse(SourceTerms.BY_DEFAULT.daysKept()));
        ServiceTerms service = ServiceSection.read(section);
        boolean mappingIsWrong = section.has("mapping") && mapping.isEmpty();
        if (opened.map(Opened::isRead).orElse(false) && !section.has("mapping")) {
            section.refuse("mapping", "missing_key", Map.of());
        }
        if (!section.isSound() || opened.isEmpty() || delivery.isEmpty() || pollEvery.isEmpty() || mappingIsWrong) {
            return Optional.empty();
        }
        ConnectionConfig connection = new ConnectionConfig(
                name,
                connector.orElseThrow(),
                title.orElseThrow(),
                owner.orElseThrow(),
                opened.get().settings(),
                delivery.get(),
                mapping,
                pollEvery.get(),
                terms,
                service);
        return Optional.of(new Joined(
                connection, opened.get().look().accepts(), opened.get().look().isReadBack()));
    }

    private static Integer workingDays(String text) {
        return text.equals("never") ? SourceTerms.NEVER : Forms.number(1, 250).read(text);
    }

    /** A kind whose name is only misspelt: mistakes in its settings come out at once with it. */
    private Optional<Connector> meant(Section section) {
        return section.node("connector")
                .flatMap(node -> node instanceof YamlNode.Text text
                        ? Nearest.to(text.value(), connectors.keySet())
                        : Optional.empty())
                .map(connectors::get);
    }

    private Optional<Opened> opened(Section section, Connector connector) {
        Map<String, Setting<?>> byKey = connector.settings().stream()
                .collect(Collectors.toMap(Setting::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return section.section("settings", byKey.keySet()).flatMap(given -> {
            Map<String, Object> values = new LinkedHashMap<>();
            byKey.forEach((key, setting) -> value(given, setting).ifPresent(value -> values.put(key, value)));
            if (!given.isSound()) {
                return Optional.empty();
            }
            Settings settings = new Settings(values);
            return new Opening(connector, settings, given).look().map(look -> new Opened(settings, look));
        });
    }

    private Optional<Object> value(Section given, Setting<?> setting) {
        Form<Object> form = SettingForm.of(setting, references, known);
        return setting.byDefault().isEmpty()
                ? given.required(setting.key(), form)
                : given.optional(setting.key(), form);
    }

    private static Optional<Delivery> delivery(Section section) {
        Delivery byDefault = Delivery.BY_DEFAULT;
        Optional<Integer> lanes = section.optional("lanes", Forms.number(1, 64));
        Optional<Integer> cap = section.optional("cap", Forms.number(0, 100_000));
        Optional<Duration> timeout =
                section.optional("timeout", Forms.duration(Duration.ofMillis(100), Duration.ofMinutes(10)));
        Optional<Duration> probeEvery =
                section.optional("probe-every", Forms.duration(Duration.ofSeconds(1), Duration.ofHours(1)));
        Optional<SignaturePolicy> signatures = section.optional("signatures", Forms.word(SignaturePolicy.class));
        return section.isSound()
                ? Optional.of(new Delivery(
                        lanes.orElse(byDefault.lanes()),
                        cap.orElse(byDefault.cap()),
                        timeout.orElse(byDefault.timeout()),
                        probeEvery.orElse(byDefault.probeEvery()),
                        signatures.orElse(byDefault.signatures())))
                : Optional.empty();
    }

    /** A connection, the types that its sinks accept, and whether reports that went there can be read back. */
    record Joined(ConnectionConfig connection, List<Class<?>> accepts, boolean isReadBack) {}

    private record Opened(Settings settings, Opening.Look look) {
        boolean isRead() {
            return look.isRead();
        }
    }
}

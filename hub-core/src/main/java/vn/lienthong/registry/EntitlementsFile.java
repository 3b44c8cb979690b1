package vn.lienthong.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Gateway;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.QuestionKind;

/** Reads {@code entitlements.yaml}. */
final class EntitlementsFile {
    static final String NAME = "entitlements.yaml";
    private static final Set<String> KEYS = Set.of("purposes", "services", "officers", "grants", "watch", "answers");
    private static final Set<String> PURPOSE_KEYS = Set.of("code", "title", "legal-basis", "needs", "tasks");
    private static final Set<String> SERVICE_KEYS =
            Set.of("service", "connection", "officer-quota", "cache", "key-ends");
    private static final Set<String> OFFICER_KEYS =
            Set.of("account", "personal-id", "organisation", "clients", "family-name");
    private static final Set<String> GRANT_KEYS = Set.of("client", "service", "purpose", "fields");
    private static final int MOST_A_DAY = 100_000;
    /** Of no answer that is given again: who looks up a person wants what holds today. */
    private static final Duration LONGEST_CACHE = Duration.ofHours(24);

    private final Map<String, ConnectionConfig> connections;
    private final Set<String> connectionNames;
    private final Set<String> clients;
    private final KnownCodes known;
    private final References references;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<QuestionKind> served = EnumSet.noneOf(QuestionKind.class);
    private Entitlements entitlements = Entitlements.NONE;

    /** @param clients ids of all clients, sound or not */
    EntitlementsFile(ConnectionsFolder connections, Set<String> clients, KnownCodes known, References references) {
        this.connections = connections.byName();
        this.connectionNames = connections.names();
        this.clients = clients;
        this.known = known;
        this.references = references;
    }

    /** What was read; nothing is granted as long as nothing was. */
    Entitlements entitlements() {
        return entitlements;
    }

    /** The grants. */
    List<Entitlements.Grant> read(YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).map(this::read).orElse(List.of());
    }

    private List<Entitlements.Grant> read(Section file) {
        List<Entitlements.Purpose> purposes = each(file.sections("purposes", PURPOSE_KEYS), this::purpose);
        Map<QuestionKind, Entitlements.Service> services = new EnumMap<>(QuestionKind.class);
        each(file.sections("services", SERVICE_KEYS), this::service)
                .forEach(service -> services.putIfAbsent(service.kind(), service));
        List<Entitlements.Officer> officers = each(file.sections("officers", OFFICER_KEYS), this::officer);
        Map<String, Entitlements.Purpose> byCode = Entitlements.byCode(purposes);
        List<Entitlements.Grant> grants =
                each(file.sections("grants", GRANT_KEYS), section -> grant(section, byCode.keySet()));
        List<AskingRule> watch = each(file.sections("watch", WatchSection.KEYS), WatchSection::rule);
        Map<String, String> answersTo = new AnswersSection(connections, connectionNames)
                .read(file.sections("answers", AnswersSection.KEYS), client());
        entitlements = new Entitlements(services, byCode, officers, grants, watch, answersTo);
        return grants;
    }

    private static <T> List<T> each(List<Section> sections, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        sections.forEach(section -> reading.of(section).ifPresent(all::add));
        return all;
    }

    private Optional<Entitlements.Purpose> purpose(Section section) {
        Optional<String> code = section.required("code", Forms.name());
        code.ifPresent(found -> refuseSecond("purpose " + found, "code", found, section));
        Optional<String> title = section.required("title", Forms.title());
        Optional<String> basis = section.required("legal-basis", Forms.title());
        Optional<Entitlements.Need> needs = section.required("needs", Forms.oneOf(Entitlements.Need.class));
        boolean byTask = needs.filter(Entitlements.Need.TASK::equals).isPresent();
        List<String> tasks =
                byTask ? section.requiredList("tasks", Forms.title()) : section.list("tasks", Forms.title());
        return section.isSound()
                ? Optional.of(new Entitlements.Purpose(
                        code.orElseThrow(),
                        title.orElseThrow(),
                        basis.orElseThrow(),
                        needs.orElseThrow(),
                        new LinkedHashSet<>(tasks)))
                : Optional.empty();
    }

    private Optional<Entitlements.Service> service(Section section) {
        Optional<QuestionKind> kind = section.required("service", service());
        kind.ifPresent(found -> refuseSecond("service " + found, "service", found.service(), section));
        kind.ifPresent(served::add);
        Optional<String> connection = section.required("connection", answering(kind));
        Optional<Integer> quota = section.required("officer-quota", Forms.number(1, MOST_A_DAY));
        Optional<Duration> cache = section.optional("cache", Forms.duration(Duration.ofSeconds(1), LONGEST_CACHE));
        Optional<LocalDate> keyEnds = section.optional("key-ends", Forms.date());
        return section.isSound()
                ? Optional.of(new Entitlements.Service(
                        kind.orElseThrow(),
                        connection.orElseThrow(),
                        quota.orElseThrow(),
                        cache.orElse(Duration.ZERO),
                        keyEnds))
                : Optional.empty();
    }

    /** A connection that answers the kind; one whose own file is wrong is told there. */
    private Form<String> answering(Optional<QuestionKind> kind) {
        return text -> {
            String name = Forms.known("unknown_connection", connectionNames, each -> each)
                    .read(text);
            ConnectionConfig connection = connections.get(name);
            if (connection != null && kind.isPresent() && !answers(connection, kind.get())) {
                throw new Unfit("not_answered_there", Map.of("value", kind.get().service(), "connection", name));
            }
            return name;
        };
    }

    private static boolean answers(ConnectionConfig connection, QuestionKind kind) {
        return connection.connector().open(connection.settings()).gateways().stream()
                .map(Gateway::kind)
                .anyMatch(kind::equals);
    }

    private Optional<Entitlements.Officer> officer(Section section) {
        Optional<String> account = section.required("account", Forms.name());
        account.ifPresent(found -> refuseSecond("officer " + found, "account", found, section));
        Optional<CitizenId> id = section.required("personal-id", personalId());
        Optional<OrgCode> organisation = section.required("organisation", Forms.orgCode(known));
        List<String> its = section.requiredList("clients", client());
        Optional<String> familyName = section.optional("family-name", Forms.title());
        return section.isSound()
                ? Optional.of(new Entitlements.Officer(
                        account.orElseThrow(),
                        id.orElseThrow(),
                        organisation.orElseThrow(),
                        new LinkedHashSet<>(its),
                        familyName))
                : Optional.empty();
    }

    // A person's number does not stand in a file that is passed around.
    private Form<CitizenId> personalId() {
        return text -> {
            try {
                return CitizenId.of(references.secret().read(text));
            } catch (InvalidValue e) {
                throw Unfit.expected("12 / 9");
            }
        };
    }

    private Optional<Entitlements.Grant> grant(Section section, Set<String> purposes) {
        Optional<String> client = section.required("client", client());
        Optional<QuestionKind> kind = section.required("service", service());
        Optional<String> purpose = section.required("purpose", Forms.known("unknown_purpose", purposes, code -> code));
        List<String> fields = section.requiredList("fields", field(kind));
        if (kind.isPresent() && !served.contains(kind.get())) {
            section.refuse(
                    "service", "service_not_served", Map.of("value", kind.get().service()));
        }
        if (section.isSound()) {
            String pair = client.orElseThrow() + " " + kind.orElseThrow() + " " + purpose.orElseThrow();
            refuseSecond("grant " + pair, "", pair, section);
        }
        return section.isSound()
                ? Optional.of(new Entitlements.Grant(
                        client.orElseThrow(),
                        kind.orElseThrow(),
                        purpose.orElseThrow(),
                        kind.get().fields().stream().filter(fields::contains).toList()))
                : Optional.empty();
    }

    private Form<String> client() {
        return Forms.known("unknown_client", clients, id -> id);
    }

    private static Form<QuestionKind> service() {
        return Forms.known(
                "unknown_service",
                QuestionKind.services(),
                name -> QuestionKind.ofService(name).orElseThrow());
    }

    private static Form<String> field(Optional<QuestionKind> kind) {
        return kind.<Form<String>>map(one -> Forms.known("unknown_answer_field", one.fields(), name -> name))
                .orElse(text -> text);
    }

    private void refuseSecond(String what, String key, String value, Section section) {
        Integer first = lines.putIfAbsent(what, section.line());
        if (first != null) {
            section.refuse(key, "id_twice", Map.of("value", value, "first", first.toString()));
        }
    }

    private interface Reading<T> {
        Optional<T> of(Section section);
    }
}

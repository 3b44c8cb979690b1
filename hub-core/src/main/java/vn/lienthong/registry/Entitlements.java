package vn.lienthong.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.QuestionKind;

/** Which system may ask which service for which purpose, through whom, and see which fields. What is not granted is refused. */
public record Entitlements(
        Map<QuestionKind, Service> services,
        Map<String, Purpose> purposes,
        List<Officer> officers,
        List<Grant> grants,
        List<AskingRule> watch,
        Map<String, String> answersTo) {
    public static final Entitlements NONE =
            new Entitlements(Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of());

    public Entitlements {
        services = Map.copyOf(services);
        purposes = Map.copyOf(purposes);
        officers = List.copyOf(officers);
        grants = List.copyOf(grants);
        watch = List.copyOf(watch);
        answersTo = Map.copyOf(answersTo);
    }

    /** The connection at which a system is told that a later answer is there. */
    public Optional<String> findAnswersTo(String client) {
        return Optional.ofNullable(answersTo.get(client));
    }

    public Optional<Service> findService(QuestionKind kind) {
        return Optional.ofNullable(services.get(kind));
    }

    public Optional<Purpose> findPurpose(String code) {
        return Optional.ofNullable(purposes.get(code));
    }

    public Optional<Grant> findGrant(String client, QuestionKind kind, String purpose) {
        return grants.stream()
                .filter(grant -> grant.client.equals(client) && grant.kind == kind && grant.purpose.equals(purpose))
                .findFirst();
    }

    /** The officer of that personal id, if the client may ask on that officer's behalf. */
    public Optional<Officer> findOfficer(String client, CitizenId id) {
        return officers.stream()
                .filter(officer -> officer.id.equals(id) && officer.clients.contains(client))
                .findFirst();
    }

    /**
     * Who answers a kind of question, and how often.
     *
     * @param connection that is asked
     * @param quota questions that one officer may have answered there in a day
     * @param cache how long an answer may be given again; zero is never
     * @param keyEnds last day of the key that the service issued, as it said
     */
    public record Service(
            QuestionKind kind, String connection, int quota, Duration cache, Optional<LocalDate> keyEnds) {}

    /**
     * Why somebody may ask.
     *
     * @param legalBasis the instrument that allows it, kept with every question
     * @param tasks codes of the tasks that stand for a dossier, where the purpose needs one
     */
    public record Purpose(String code, String title, String legalBasis, Need needs, Set<String> tasks) {
        public Purpose {
            tasks = Set.copyOf(tasks);
        }
    }

    /** What a question must name beside its purpose. */
    public enum Need {
        /** A dossier that is open here. */
        DOSSIER,
        /** A task of the purpose. */
        TASK
    }

    /**
     * A person who asks. Prints as the account.
     *
     * @param account name in reports, in place of the personal id
     * @param clients systems that may ask on this person's behalf
     * @param familyName họ, for the rule about persons of the same family name
     */
    public record Officer(
            String account, CitizenId id, OrgCode organisation, Set<String> clients, Optional<String> familyName) {
        public Officer {
            clients = Set.copyOf(clients);
        }

        @Override
        public String toString() {
            return "Officer[" + account + "]";
        }
    }

    /**
     * One system may ask one service for one purpose.
     *
     * @param fields of the answer that it may see, in the order of the answer
     */
    public record Grant(String client, QuestionKind kind, String purpose, List<String> fields) {
        public Grant {
            fields = List.copyOf(fields);
        }
    }

    /** The purposes by code, in their order. */
    static Map<String, Purpose> byCode(List<Purpose> purposes) {
        Map<String, Purpose> byCode = new LinkedHashMap<>();
        purposes.forEach(purpose -> byCode.putIfAbsent(purpose.code, purpose));
        return byCode;
    }
}

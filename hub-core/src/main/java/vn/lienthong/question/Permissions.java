package vn.lienthong.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Entitlements;

/** Whether a system may ask what it asks: everything that is not granted is told at once. */
final class Permissions {
    private final OpenDossiers dossiers;

    Permissions(OpenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * What the entitlements allow.
     *
     * @throws HubFailure {@code FORBIDDEN} with everything that they do not
     */
    Permission check(Client client, Inquiry inquiry, Entitlements entitlements) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Entitlements.Service> service = entitlements.findService(inquiry.kind());
        Optional<Entitlements.Purpose> purpose = entitlements.findPurpose(inquiry.purpose());
        Optional<Entitlements.Grant> grant = entitlements.findGrant(client.id(), inquiry.kind(), inquiry.purpose());
        if (grant.isEmpty() || service.isEmpty() || purpose.isEmpty()) {
            problems.add(FieldProblem.of(
                    "/purpose", "purpose_not_granted", "service", inquiry.kind().service()));
        }
        Optional<Entitlements.Officer> officer = entitlements.findOfficer(client.id(), inquiry.officer());
        if (officer.isEmpty()) {
            problems.add(FieldProblem.of("/officer", "officer_not_granted"));
        }
        Optional<String> occasion =
                purpose.filter(its -> grant.isPresent()).flatMap(its -> occasion(client, inquiry, its, problems));
        List<String> fields = grant.map(its -> fields(inquiry, its, problems)).orElse(List.of());
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.FORBIDDEN, problems);
        }
        return new Permission(
                service.orElseThrow(), purpose.orElseThrow(), officer.orElseThrow(), fields, occasion.orElseThrow());
    }

    private Optional<String> occasion(
            Client client, Inquiry inquiry, Entitlements.Purpose purpose, List<FieldProblem> problems) {
        return switch (purpose.needs()) {
            case DOSSIER -> {
                if (inquiry.dossier().isEmpty()) {
                    problems.add(FieldProblem.of("/dossier", "missing"));
                    yield Optional.empty();
                }
                Optional<String> procedure =
                        dossiers.procedureOf(inquiry.dossier().get(), client.sources());
                if (procedure.isEmpty()) {
                    problems.add(FieldProblem.of("/dossier", "dossier_not_open"));
                }
                yield procedure;
            }
            case TASK -> {
                Optional<String> task = inquiry.task().filter(purpose.tasks()::contains);
                if (task.isEmpty()) {
                    problems.add(FieldProblem.of("/task", "task_not_granted"));
                }
                yield task;
            }
        };
    }

    private static List<String> fields(Inquiry inquiry, Entitlements.Grant grant, List<FieldProblem> problems) {
        List<String> wanted = inquiry.fields().orElse(grant.fields());
        for (int i = 0; i < wanted.size(); i++) {
            if (!grant.fields().contains(wanted.get(i))) {
                problems.add(FieldProblem.of(
                        "/fields/" + i, "field_not_granted", "expected", String.join(", ", grant.fields())));
            }
        }
        return grant.fields().stream().filter(wanted::contains).toList();
    }
}

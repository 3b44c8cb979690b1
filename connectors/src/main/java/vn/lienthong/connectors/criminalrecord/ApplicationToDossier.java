package vn.lienthong.connectors.criminalrecord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;

/** A {@code declarationTraHoSoForm} of somebody who has filed online, as a dossier (domain section 4.5). */
final class ApplicationToDossier {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IN_NUMBER = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private final OrgCode office;
    private final Dossier.ProcedureRef procedure;

    ApplicationToDossier(Settings settings) {
        office = settings.get(CriminalRecordConnector.OFFICE);
        procedure = new Dossier.ProcedureRef(
                settings.get(CriminalRecordConnector.PROCEDURE),
                settings.get(CriminalRecordConnector.PROCEDURE_NAME),
                settings.get(CriminalRecordConnector.FIELD_CODE),
                settings.get(CriminalRecordConnector.FIELD_NAME));
    }

    /** @throws HubFailure {@code MESSAGE_INVALID} with everything that is wrong, by the service's own names */
    Dossier dossier(AnswerNode form) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<LocalDate> declared = required(form, "declareDate", ApplicationToDossier::day, problems);
        Optional<String> code = required(form, "declarationCode", ApplicationToDossier::digits, problems);
        Optional<String> name = required(form, "fullName", text -> text, problems);
        Optional<Dossier.ApplicantKind> kind = required(form, "objectRequestId", ApplicationToDossier::kind, problems);
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
        Instant received =
                declared.orElseThrow().atStartOfDay(ProvinceTime.ZONE).toInstant();
        try {
            return new Dossier(
                    DossierNumber.of(
                            office.value() + "-" + IN_NUMBER.format(declared.orElseThrow()) + "-" + code.orElseThrow()),
                    procedure,
                    Dossier.Channel.ONLINE,
                    new Dossier.Applicant(
                            kind.orElseThrow(),
                            name.orElseThrow(),
                            identity(form),
                            null,
                            form.textOrNull("email"),
                            form.textOrNull("phone")),
                    null,
                    new Dossier.Timing(received, received, null, null, null, null),
                    DossierStatus.REGISTERED,
                    null,
                    new Dossier.Offices(office, office, form.textOrNull("declarationCode")),
                    new Dossier.Flags(false, false, Dossier.OnlinePayment.NONE, List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        } catch (InvalidValue e) {
            throw wrong(new FieldProblem(e.path(), e.reason(), e.facts()));
        }
    }

    static HubFailure wrong(FieldProblem problem) {
        return new HubFailure(FailureCode.MESSAGE_INVALID, List.of(problem));
    }

    private static <T> Optional<T> required(
            AnswerNode form, String field, Function<String, T> parse, List<FieldProblem> problems) {
        Optional<String> text = form.text(field);
        if (text.isEmpty()) {
            problems.add(FieldProblem.of("/" + field, "missing"));
            return Optional.empty();
        }
        try {
            return text.map(parse);
        } catch (InvalidValue e) {
            problems.add(new FieldProblem("/" + field, e.reason(), e.facts()));
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw InvalidValue.of("day", "expected", "05/03/2026");
        }
    }

    private static String digits(String text) {
        if (!text.matches("\\d{4,7}")) {
            throw InvalidValue.of("unknown_value", "expected", "00001–9999999");
        }
        return text;
    }

    private static Dossier.ApplicantKind kind(String code) {
        return switch (code) {
            case "71", "72" -> Dossier.ApplicantKind.CITIZEN;
            case "73" -> Dossier.ApplicantKind.OTHER_ORGANISATION;
            case "74" -> Dossier.ApplicantKind.STATE_AGENCY;
            default -> throw InvalidValue.of("unknown_value", "expected", "71, 72, 73, 74");
        };
    }

    /** Numbers of passports and residence cards are none of the population database. */
    private static @Nullable CitizenId identity(AnswerNode form) {
        return form.text("identifyNo")
                .filter(number -> number.matches("\\d{12}|\\d{9}"))
                .filter(number -> form.text("idTypeId")
                        .filter(type -> type.equals("1") || type.equals("3"))
                        .isPresent())
                .map(CitizenId::of)
                .orElse(null);
    }
}

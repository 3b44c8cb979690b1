package vn.lienthong.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions that the hub can ask, by the name of the service that entitlements and doors use. */
public enum QuestionKind {
    /** What the population database knows of one citizen. */
    PERSON("person", PersonQuestion.class, Person.class),
    /** Whether number, name and birth belong to one citizen: yes or no. */
    PERSON_CHECK("person-check", PersonQuestion.class, PersonCheck.class),
    /** Who the parents, spouse, representative and head of household of one citizen are. */
    RELATIVES("relatives", PersonQuestion.class, Relatives.class),
    /** What the business register knows of one enterprise. */
    ENTERPRISE("enterprise", EnterpriseQuestion.class, Enterprise.class, "code"),
    /** What the business register knows of one household business. */
    HOUSEHOLD_BUSINESS("household-business", HouseholdBusinessQuestion.class, HouseholdBusiness.class, "taxCode"),
    /** Which dossiers the business register has received between two days. */
    REGISTRATIONS("registrations", RegistrationsQuestion.class, Registrations.class, "from", "to"),
    /** What the social insurance knows of the person of a number. */
    INSURED_PERSON("insured-person", InsuredQuestion.class, InsuredPerson.class),
    /** Which number of the social insurance a person has. */
    INSURANCE_NUMBER("insurance-number", InsuranceNumberQuestion.class, InsuredNumber.class),
    /** What the civil status register has registered over a dossier; it may not have finished. */
    CIVIL_RECORD("civil-record", CivilRecordQuestion.class, CivilRecord.class),
    /** How a dossier stands at the civil status register. */
    CIVIL_STANDING("civil-standing", CivilStandingQuestion.class, DossierStanding.class),
    /** How a dossier of the linked services of births and deaths stands. */
    LINKED_STANDING("linked-standing", CivilRecordQuestion.class, DossierStanding.class),
    /** How an application for a criminal record certificate stands. */
    CRIMINAL_STANDING("criminal-standing", DossierStandingQuestion.class, DossierStanding.class),
    /** One administrative procedure of the national catalogue. */
    PROCEDURE("procedure", ProcedureQuestion.class, Procedure.class, "code"),
    /** All rows of a shared catalogue, such as that of ethnic groups. */
    CATALOGUE("catalogue", CatalogueQuestion.class, Catalogue.class, "name");

    private final String service;
    private final Class<? extends Question> question;
    private final Class<? extends Answer> answer;
    /** With commas. */
    private final String openParts;

    QuestionKind(
            String service, Class<? extends Question> question, Class<? extends Answer> answer, String... openParts) {
        this.service = service;
        this.question = question;
        this.answer = answer;
        this.openParts = String.join(",", openParts);
    }

    public String service() {
        return service;
    }

    public Class<? extends Question> question() {
        return question;
    }

    public Class<? extends Answer> answer() {
        return answer;
    }

    /** Names of the question's parts that are no personal data, and may stand in an address; all others are. */
    public Set<String> openParts() {
        return openParts.isEmpty() ? Set.of() : Set.of(openParts.split(",", -1));
    }

    /** Names of the answer's fields, each a permission of its own. */
    public List<String> fields() {
        return Arrays.stream(answer.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public static Optional<QuestionKind> ofService(String service) {
        return Arrays.stream(values())
                .filter(kind -> kind.service.equals(service))
                .findFirst();
    }

    public static List<String> services() {
        return Arrays.stream(values()).map(QuestionKind::service).toList();
    }
}

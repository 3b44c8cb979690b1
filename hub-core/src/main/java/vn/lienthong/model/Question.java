package vn.lienthong.model;

import java.util.Optional;

/**
 * Something that is asked of an outside service while somebody waits. Personal data but for what {@link
 * QuestionKind#openParts} names: it prints without contents.
 */
public sealed interface Question
        permits PersonQuestion,
                EnterpriseQuestion,
                HouseholdBusinessQuestion,
                RegistrationsQuestion,
                InsuredQuestion,
                InsuranceNumberQuestion,
                CivilRecordQuestion,
                CivilStandingQuestion,
                DossierStandingQuestion,
                ProcedureQuestion,
                CatalogueQuestion {

    /** Whom or what it is about, the same however it is asked; only its keyed hash is ever kept. */
    String subject();

    /** The whole name of the person it is about, where it names one; for rules that look at it and keep nothing. */
    default Optional<String> personName() {
        return Optional.empty();
    }
}

package vn.lienthong.model;

/**
 * What a service knows. Personal data as a whole: it prints without contents. Its components are what entitlements name, one
 * by one; a caller is given those that it may see and no others.
 */
public sealed interface Answer
        permits Person,
                PersonCheck,
                Relatives,
                Enterprise,
                HouseholdBusiness,
                Registrations,
                InsuredPerson,
                InsuredNumber,
                CivilRecord,
                DossierStanding,
                Procedure,
                Catalogue {}

package vn.lienthong.model;

/**
 * Asks the civil status register how a dossier stands. Domain section 4.5.
 *
 * @param unit mã đơn vị where it is registered, as the register's own list of places has it
 * @param dossier mã hồ sơ, as it was handed to the register
 */
public record CivilStandingQuestion(String unit, DossierNumber dossier) implements Question {
    public CivilStandingQuestion {
        unit = Text.required("unit", unit, 20);
        if (!unit.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw InvalidValue.of("unknown_value", "expected", "0–9").in("unit");
        }
        Rules.present("dossier", dossier);
    }

    @Override
    public String subject() {
        return dossier.value();
    }

    @Override
    public String toString() {
        return "CivilStandingQuestion";
    }
}

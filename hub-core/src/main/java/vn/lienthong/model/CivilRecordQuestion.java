package vn.lienthong.model;

/**
 * Asks the civil status register (hộ tịch) what was registered over a dossier, or the linked services of births and deaths how
 * it stands. Domain section 4.5.
 *
 * @param module module of the register that the dossier belongs to, as its document names it
 * @param dossier mã hồ sơ, as it was handed to the register
 */
public record CivilRecordQuestion(String module, DossierNumber dossier) implements Question {
    public CivilRecordQuestion {
        module = Text.required("module", module, 50);
        Rules.present("dossier", dossier);
    }

    @Override
    public String subject() {
        return dossier.value();
    }

    @Override
    public String toString() {
        return "CivilRecordQuestion";
    }
}

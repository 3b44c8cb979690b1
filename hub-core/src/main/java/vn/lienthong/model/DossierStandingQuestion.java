package vn.lienthong.model;

/**
 * Asks a service how an application stands that a one-stop office has handed to it. Domain section 4.5.
 *
 * @param dossier số phiếu tiếp nhận of the one-stop office
 */
public record DossierStandingQuestion(DossierNumber dossier) implements Question {
    public DossierStandingQuestion {
        Rules.present("dossier", dossier);
    }

    @Override
    public String subject() {
        return dossier.value();
    }

    @Override
    public String toString() {
        return "DossierStandingQuestion";
    }
}

package vn.lienthong.model;

/**
 * Asks the national catalogue for one administrative procedure. Domain section 3.3.
 *
 * @param code mã TTHC
 */
public record ProcedureQuestion(ProcedureCode code) implements Question {
    public ProcedureQuestion {
        Rules.present("code", code);
    }

    @Override
    public String subject() {
        return code.value();
    }

    @Override
    public String toString() {
        return "ProcedureQuestion";
    }
}

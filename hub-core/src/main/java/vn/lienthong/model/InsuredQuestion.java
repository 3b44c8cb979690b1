package vn.lienthong.model;

/**
 * Asks the social insurance (BHXH) about the person of a number. Domain section 4.4.
 *
 * @param number mã số BHXH
 */
public record InsuredQuestion(InsuranceNumber number) implements Question {
    public InsuredQuestion {
        Rules.present("number", number);
    }

    @Override
    public String subject() {
        return number.value();
    }

    @Override
    public String toString() {
        return "InsuredQuestion";
    }
}

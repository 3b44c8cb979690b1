package vn.lienthong.model;

import java.util.Optional;

/**
 * Asks the population database (CSDLQG về dân cư) about one citizen. Domain section 4.2.
 *
 * @param citizenId số định danh, 12 digits; or the older 9 (CMND)
 * @param name họ và tên, as the paper shows it
 * @param birth ngày or năm sinh
 */
public record PersonQuestion(CitizenId citizenId, String name, BirthDate birth) implements Question {
    public PersonQuestion {
        Rules.present("citizenId", citizenId);
        name = Text.required("name", name, 200);
        Rules.present("birth", birth);
    }

    @Override
    public String subject() {
        return citizenId.value();
    }

    @Override
    public Optional<String> personName() {
        return Optional.of(name);
    }

    @Override
    public String toString() {
        return "PersonQuestion";
    }
}

package vn.lienthong.model;

/**
 * Asks the business register about one household business (hộ kinh doanh). Domain section 4.3.
 *
 * @param taxCode mã số thuế of 10 or 13 digits; the register takes it in an address, where no personal id may stand
 */
public record HouseholdBusinessQuestion(EnterpriseCode taxCode) implements Question {
    public HouseholdBusinessQuestion {
        Rules.present("taxCode", taxCode);
    }

    @Override
    public String subject() {
        return taxCode.value();
    }

    @Override
    public String toString() {
        return "HouseholdBusinessQuestion";
    }
}

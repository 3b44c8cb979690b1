package vn.lienthong.model;

/**
 * Asks the business register (CSDLQG đăng ký doanh nghiệp) about one enterprise. Domain section 4.3.
 *
 * @param code mã số doanh nghiệp
 */
public record EnterpriseQuestion(EnterpriseCode code) implements Question {
    public EnterpriseQuestion {
        Rules.present("code", code);
    }

    @Override
    public String subject() {
        return code.value();
    }

    @Override
    public String toString() {
        return "EnterpriseQuestion";
    }
}

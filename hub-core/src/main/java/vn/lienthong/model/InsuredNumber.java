package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * Which number an insured person has. Source: domain section 4.4.
 *
 * @param number mã số BHXH
 * @param status trạng thái, as it comes
 */
public record InsuredNumber(
        InsuranceNumber number, @Nullable String status) implements Answer {
    public InsuredNumber {
        Rules.present("number", number);
        status = Text.optional("status", status, 50);
    }

    @Override
    public String toString() {
        return "InsuredNumber";
    }
}

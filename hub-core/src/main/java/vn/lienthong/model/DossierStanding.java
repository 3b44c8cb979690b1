package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * How an application stands at the service that works on it. Source: domain section 4.5.
 *
 * @param stage what its code means; absent where no public document says it
 * @param code trạng thái, as it comes
 * @param says what the service adds in words, such as what is to be supplied
 * @param theirNumber mã hồ sơ of the service's own
 * @param approvedOn ngày phê duyệt
 * @param issuedOn ngày cấp
 */
public record DossierStanding(
        @Nullable Stage stage,
        String code,
        @Nullable String says,
        @Nullable String theirNumber,
        @Nullable PartialDate approvedOn,
        @Nullable PartialDate issuedOn)
        implements Answer {
    private static final int CODE = 100;

    public DossierStanding {
        code = Text.required("code", code, CODE);
        says = Text.optional("says", says, 4000);
        theirNumber = Text.optional("theirNumber", theirNumber, CODE);
    }

    @Override
    public String toString() {
        return "DossierStanding";
    }

    /** Where an application is. */
    public enum Stage {
        RECEIVED,
        SUPPLEMENT_REQUESTED,
        ELIGIBLE,
        IN_PROCESS,
        DONE
    }
}

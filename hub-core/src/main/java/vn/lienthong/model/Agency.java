package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * An agency as a document names it; lengths of domain section 1.3.
 *
 * @param code mã định danh, as written: what counts
 * @param inCharge the organisation above it
 */
public record Agency(
        OrgCode code,
        @Nullable String inCharge,
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String website) {
    public Agency {
        Rules.present("code", code);
        inCharge = Text.optional("inCharge", inCharge, 500);
        name = Text.optional("name", name, 200);
        address = Text.optional("address", address, 500);
        email = Text.optional("email", email, 100);
        telephone = Text.optional("telephone", telephone, 20);
        fax = Text.optional("fax", fax, 20);
        website = Text.optional("website", website, 20);
    }

    @Override
    public String toString() {
        return "Agency[" + code + "]";
    }
}

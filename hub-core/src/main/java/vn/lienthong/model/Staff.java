package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/** Who handles a document at an agency, {@code StaffInfo}. Personal data: it prints nothing of it. Lengths ASSUMED. */
public record Staff(
        @Nullable String department,
        @Nullable String departmentId,
        @Nullable String name,
        @Nullable String staffId,
        @Nullable String email,
        @Nullable String mobile) {
    public Staff {
        department = Text.optional("department", department, 200);
        departmentId = Text.optional("departmentId", departmentId, 100);
        name = Text.optional("name", name, 200);
        staffId = Text.optional("staffId", staffId, 100);
        email = Text.optional("email", email, 100);
        mobile = Text.optional("mobile", mobile, 50);
    }

    @Override
    public String toString() {
        return "Staff[]";
    }
}

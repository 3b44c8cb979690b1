package vn.lienthong.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers that the business register has received. Source: domain section 4.3; states are passed on as they come.
 *
 * @param dossiers hồ sơ đăng ký, with who handed each in
 */
public record Registrations(List<Registration> dossiers) implements Answer {
    private static final int CODE = 100;
    private static final int LINE = 1000;

    public Registrations {
        dossiers = Rules.list("dossiers", dossiers);
    }

    @Override
    public String toString() {
        return "Registrations";
    }

    /** One dossier; the days are those of receipt, of the plan and of the registration. */
    public record Registration(
            String number,
            @Nullable String kind,
            @Nullable EnterpriseCode enterprise,
            @Nullable String office,
            @Nullable PartialDate received,
            @Nullable PartialDate due,
            @Nullable String state,
            @Nullable PartialDate processed,
            @Nullable PartialDate registered,
            @Nullable PartialDate supplemented,
            @Nullable String channel,
            @Nullable Contact contact) {
        public Registration {
            number = Text.required("number", number, CODE);
            kind = Text.optional("kind", kind, CODE);
            office = Text.optional("office", office, CODE);
            state = Text.optional("state", state, CODE);
            channel = Text.optional("channel", channel, CODE);
        }

        @Override
        public String toString() {
            return "Registration";
        }
    }

    /** Who handed a dossier in. */
    public record Contact(
            @Nullable String name,
            @Nullable String address,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email) {
        public Contact {
            name = Text.optional("name", name, LINE);
            address = Text.optional("address", address, LINE);
            idNumber = Text.optional("idNumber", idNumber, CODE);
            phone = Text.optional("phone", phone, CODE);
            email = Text.optional("email", email, LINE);
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }
}

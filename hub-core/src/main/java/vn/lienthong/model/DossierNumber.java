package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Number of a dossier (mã hồ sơ), {@code H44.12-210305-0007}: organisation, day, sequence (domain section 3.3).
 *
 * <p>Business key of everything that happens to the dossier.
 */
public record DossierNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z.]{3,20}-\\d{6}(\\d{2})?-\\d{4,7}");

    public DossierNumber {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("dossier_number", "expected", "H44.12-210305-0007");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DossierNumber of(String value) {
        return new DossierNumber(value);
    }

    /** The organisation that issued the number, as written in it. */
    public OrgCode issuer() {
        return OrgCode.of(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}

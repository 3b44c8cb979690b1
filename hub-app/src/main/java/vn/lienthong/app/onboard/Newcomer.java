package vn.lienthong.app.onboard;

import java.text.Normalizer;
import java.util.Locale;
import vn.lienthong.registry.Organisation;

/**
 * A unit that is to send dossiers.
 *
 * @param name of its connection and of its client
 * @param hub where the hub answers, without a slash at its end
 * @param contact whom the unit asks
 */
public record Newcomer(Organisation unit, String name, String hub, String contact) {
    private static final String LONG_FORM = "Ủy ban nhân dân ";

    /** A name that says the unit: {@code Ủy ban nhân dân xã Suối Cọ} is {@code xa-suoi-co}. */
    public static String nameOf(Organisation unit) {
        String title = unit.name().startsWith(LONG_FORM) ? unit.name().substring(LONG_FORM.length()) : unit.name();
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    String code() {
        return unit.code().value();
    }
}

package vn.lienthong.connectors.onestop;

import java.util.Optional;
import vn.lienthong.model.DossierStatus;

/** {@code Status} of the LGSP form. ASSUMED: the national portal's codes 1–10 where it is such a number. */
final class LgspStatus {

    private LgspStatus() {}

    static Optional<DossierStatus> parse(String text) {
        return text.matches("\\d{1,2}") ? DossierStatus.ofCode(Integer.parseInt(text)) : Optional.empty();
    }
}

package vn.lienthong.question;

import java.util.List;
import vn.lienthong.registry.Entitlements;

/**
 * A question may be asked.
 *
 * @param fields of the answer that the asking system gets
 * @param occasion code of the dossier's procedure, or of the task
 */
record Permission(
        Entitlements.Service service,
        Entitlements.Purpose purpose,
        Entitlements.Officer officer,
        List<String> fields,
        String occasion) {
    Permission {
        fields = List.copyOf(fields);
    }
}

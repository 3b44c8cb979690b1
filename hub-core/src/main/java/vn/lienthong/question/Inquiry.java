package vn.lienthong.question;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;

/**
 * What a system asks for, and what it says about why. Prints its service and purpose only.
 *
 * @param officer personal id of the person who asks
 * @param fields of the answer that are wanted; empty is all that are granted
 */
record Inquiry(
        QuestionKind kind,
        CitizenId officer,
        String purpose,
        Optional<DossierNumber> dossier,
        Optional<String> task,
        Optional<List<String>> fields,
        Question question) {
    Inquiry {
        fields = fields.map(List::copyOf);
    }

    @Nullable
    String dossierOrNull() {
        return dossier.map(DossierNumber::value).orElse(null);
    }

    @Override
    public String toString() {
        return "Inquiry[" + kind + ", " + purpose + "]";
    }
}

package vn.lienthong.model;

/**
 * One canonical fact that the hub carries; the permitted records are all the types there are.
 *
 * <p>Each carries its name on the wire in {@link EventType} and has a JSON Schema of the same name.
 */
public sealed interface CanonicalMessage
        permits Dossier,
                DossierProgress,
                OfficialDocument,
                DocumentStatus,
                Procedure,
                IndicatorReport,
                QuestionsAnswered {

    /** Business key within which order matters; CloudEvents {@code subject}. Never personal data. */
    String key();
}

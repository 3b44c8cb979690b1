package vn.lienthong.question;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.OfficerConduct;
import vn.lienthong.registry.AskingRule;

/**
 * An officer has asked a service more than a rule calls usual. It accuses nobody: somebody should look.
 *
 * @param count questions of the pattern within the rule's time
 * @param moreThan as many are usual
 */
public record UnusualAsking(
        String officer,
        @Nullable String organisation,
        String connection,
        AskingRule.Pattern pattern,
        long count,
        int moreThan,
        Duration within) {
    static Optional<UnusualAsking> of(AskingRule rule, OfficerConduct conduct) {
        long count = switch (rule.pattern()) {
            case TOO_MANY -> conduct.asked();
            case OUTSIDE_HOURS -> conduct.outsideHours();
            case SAME_FAMILY_NAME -> conduct.sameFamilyName();
        };
        // Questions that reached no service have done nothing.
        return Optional.ofNullable(conduct.connection())
                .filter(connection -> count > rule.moreThan())
                .map(connection -> new UnusualAsking(
                        conduct.officer(),
                        conduct.organisation(),
                        connection,
                        rule.pattern(),
                        count,
                        rule.moreThan(),
                        rule.within()));
    }
}

package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an officer has asked a service for some time. Tells of nobody whom a question was about.
 *
 * @param connection null for questions that were refused before any service was chosen
 * @param subjects how many different persons or things
 * @param refused questions that were not granted
 * @param outsideHours questions outside the usual hours of that moment's rules
 * @param sameFamilyName questions about persons of the officer's own family name
 */
public record OfficerConduct(
        String officer,
        @Nullable String organisation,
        @Nullable String connection,
        long asked,
        long subjects,
        long refused,
        long outsideHours,
        long sameFamilyName,
        Instant lastAt) {}

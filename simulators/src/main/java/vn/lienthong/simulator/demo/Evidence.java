package vn.lienthong.simulator.demo;

import java.util.List;
import java.util.Map;

/**
 * All that the demonstration saw from outside; {@link Promises} judges it.
 *
 * @param sent how many events the one-stop systems sent
 * @param taken those with a receipt
 * @param portal the portal's own record, in order of arrival
 * @param ioc the IOC's own record, in order of arrival
 * @param balance of each receiving connection at the end
 * @param audit faults by rule of the ledger's audit
 */
record Evidence(
        int sent,
        List<Taken> taken,
        List<Seen> portal,
        List<Seen> ioc,
        Outage outage,
        BadDossier badDossier,
        Again again,
        Map<String, Standing> balance,
        Map<String, Long> audit) {
    Evidence {
        taken = List.copyOf(taken);
        portal = List.copyOf(portal);
        ioc = List.copyOf(ioc);
        balance = Map.copyOf(balance);
        audit = Map.copyOf(audit);
    }

    /**
     * The dossier that the portal refuses.
     *
     * @param number of the refused message
     * @param quarantined numbers of all messages in quarantine before it was dealt with
     * @param heldBehind how many messages waited behind it
     * @param heldOfOthers how many messages of other dossiers were held, which must be none
     */
    record BadDossier(String number, List<String> quarantined, long heldBehind, long heldOfOthers) {
        BadDossier {
            quarantined = List.copyOf(quarantined);
        }
    }

    /**
     * One message sent again, and once with other content.
     *
     * @param first number of its receipt
     * @param second number of the receipt for the repeat
     * @param conflictStatus HTTP status for the other content
     */
    record Again(String first, String second, int conflictStatus) {}
}

package vn.lienthong.ledger;

/** How many questions of a service an officer has used up on a day. */
public record QuotaUsed(String service, String officer, int used) {}

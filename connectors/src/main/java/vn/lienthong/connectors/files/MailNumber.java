package vn.lienthong.connectors.files;

/**
 * What names a mail for good.
 *
 * @param validity of all numbers of the mailbox: another one, and they mean other mails
 */
record MailNumber(long validity, long uid) {

    /** In the order in which mails came, as text. */
    String text() {
        return "%d.%010d".formatted(validity, uid);
    }
}

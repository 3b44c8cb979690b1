package vn.lienthong.connector;

import vn.lienthong.model.CitizenId;

/**
 * On whose behalf and what for a question is asked, as far as a service wants to know. Prints its number only.
 *
 * @param number the hub's own number of the question, day and sequence: {@code 20260315-000042}
 * @param officer personal id of the officer who asks
 * @param occasion code of the procedure that the person is there for, or of the task where there is none
 */
public record Asking(String number, CitizenId officer, String occasion) {
    @Override
    public String toString() {
        return "Asking[" + number + "]";
    }
}

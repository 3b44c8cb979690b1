package vn.lienthong.console;

import java.time.Instant;

/**
 * Something that needs a person.
 *
 * @param id stays the same while the thing does
 * @param side whose side the cause is on, in words
 * @param link where it is dealt with
 */
record Task(Urgency urgency, String id, String sentence, String side, String link, String button, Instant since) {}

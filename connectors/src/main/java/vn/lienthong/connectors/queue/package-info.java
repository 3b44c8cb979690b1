/**
 * Connector {@code queue}: records that an agency's system puts into a queue, or publishes under a topic, of a message broker of
 * its own.
 *
 * <p>Public: {@link vn.lienthong.connectors.queue.QueueConnector}, found by ServiceLoader. May touch: {@code connector},
 * {@code connectors.document}, Jakarta Messaging with the clients of Qpid and Artemis, Eclipse Paho.
 */
@NullMarked
package vn.lienthong.connectors.queue;

import org.jspecify.annotations.NullMarked;

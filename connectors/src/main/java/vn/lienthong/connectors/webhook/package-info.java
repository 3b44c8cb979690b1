/**
 * Connector {@code webhook}: CloudEvents to any subscriber that can take an HTTP POST.
 *
 * <p>Public: {@link vn.lienthong.connectors.webhook.WebhookConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.webhook;

import org.jspecify.annotations.NullMarked;

/**
 * Connector {@code linked-services}: questions to the linked services of births and deaths (liên thông khai sinh, khai tử).
 *
 * <p>Public: {@link vn.lienthong.connectors.linkedservices.LinkedServicesConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.linkedservices;

import org.jspecify.annotations.NullMarked;

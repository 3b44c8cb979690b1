/**
 * Signatures looked at with DSS, the library of the European Commission; the only place that knows it.
 *
 * <p>Public: {@link vn.lienthong.dss.DssSignatureCheck}, {@link vn.lienthong.dss.TrustAnchors}; {@link
 * vn.lienthong.dss.SealingKey} signs what the hub itself states. May touch: {@code signature},
 * DSS.
 */
@NullMarked
package vn.lienthong.dss;

import org.jspecify.annotations.NullMarked;

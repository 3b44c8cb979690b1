/**
 * Connector {@code social-insurance}: questions to the social insurance (Bảo hiểm xã hội Việt Nam).
 *
 * <p>Public: {@link vn.lienthong.connectors.socialinsurance.SocialInsuranceConnector}, found by ServiceLoader. May touch:
 * {@code connector}, {@code model}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.socialinsurance;

import org.jspecify.annotations.NullMarked;

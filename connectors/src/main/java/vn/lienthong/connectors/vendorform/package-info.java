/**
 * Bodies in a vendor's own JSON: {@link vn.lienthong.connectors.vendorform.VendorForm} gathers what is wrong with an object under
 * the vendor's names, {@link vn.lienthong.connectors.vendorform.VendorMoments} reads its moments.
 *
 * <p>May touch: {@code model}, {@code failure}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.vendorform;

import org.jspecify.annotations.NullMarked;

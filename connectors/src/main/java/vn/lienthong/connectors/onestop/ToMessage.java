package vn.lienthong.connectors.onestop;

import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.model.CanonicalMessage;

/** Translates one object of a push. */
interface ToMessage {

    /** The message; throws {@code MESSAGE_INVALID} with everything wrong in the form. */
    CanonicalMessage message(VendorForm form);
}

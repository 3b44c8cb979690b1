@NullMarked
package vn.lienthong.testkit.ledger;

import org.jspecify.annotations.NullMarked;

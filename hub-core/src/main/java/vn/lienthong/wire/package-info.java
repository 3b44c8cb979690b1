/**
 * How messages look outside the hub's memory: strict JSON, the canonical form, CloudEvents in and out.
 *
 * <p>Public: {@link vn.lienthong.wire.EventReader} and what it gives ({@link vn.lienthong.wire.Event},
 * {@link vn.lienthong.wire.BatchItem}), {@link vn.lienthong.wire.EventWriter}, {@link vn.lienthong.wire.Canonical},
 * {@link vn.lienthong.wire.CanonicalTypes}, {@link vn.lienthong.wire.Digest}, {@link vn.lienthong.wire.StrictJson},
 * {@link vn.lienthong.wire.StrictRecords}.
 *
 * <p>May touch: {@code model}, {@code failure}, the {@code Parcel} of {@code connector}, Jackson, the CloudEvents SDK, the
 * schema validator.
 */
@NullMarked
package vn.lienthong.wire;

import org.jspecify.annotations.NullMarked;

/**
 * From a legacy system's row to a canonical message, as a connection's file says.
 *
 * <p>Public: {@link vn.lienthong.mapping.Mapping} maps a row, {@link vn.lienthong.mapping.Mapped} is what became of it,
 * {@link vn.lienthong.mapping.Touch} one field of it. A mapping is put together of the {@link vn.lienthong.mapping.Shape} of
 * a canonical type ({@link vn.lienthong.mapping.Kind} of its fields) and one {@link vn.lienthong.mapping.FieldRule} a field
 * with its {@link vn.lienthong.mapping.Recipe}s: a {@link vn.lienthong.mapping.Source} in an
 * {@link vn.lienthong.mapping.Encoding} or an {@link vn.lienthong.mapping.Expression} of
 * {@link vn.lienthong.mapping.ExpressionWords} (or an {@link vn.lienthong.mapping.ExpressionFault}), a {@link vn.lienthong.mapping.Condition}, {@link vn.lienthong.mapping.Steps} such as
 * {@link vn.lienthong.mapping.CodeList}, {@link vn.lienthong.mapping.DateForms} and
 * {@link vn.lienthong.mapping.NumberForm}, a {@link vn.lienthong.mapping.ListItem}. A {@link vn.lienthong.mapping.CodeListChange}
 * brings a code list up to an outside catalogue.
 *
 * <p>May touch: {@code connector}, {@code model}, {@code wire}, {@code failure}, Jackson, JSONata.
 */
@NullMarked
package vn.lienthong.mapping;

import org.jspecify.annotations.NullMarked;

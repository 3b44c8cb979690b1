/**
 * The statement at the end of a period on paper and as JSON, signed with the installation's own key.
 *
 * <p>Public: {@link vn.lienthong.app.statement.Seal} signs, {@link vn.lienthong.app.statement.StatementPaper} is the page.
 *
 * <p>May touch: {@code paper}, {@code dss}, {@code report}, {@code model}, {@code text}, Nimbus JOSE.
 */
@NullMarked
package vn.lienthong.app.statement;

import org.jspecify.annotations.NullMarked;

/**
 * Connector {@code business-register}: questions to the national register of enterprises (CSDLQG về đăng ký doanh nghiệp).
 *
 * <p>Public: {@link vn.lienthong.connectors.businessregister.BusinessRegisterConnector}, found by ServiceLoader. May touch:
 * {@code connector}, {@code model}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.businessregister;

import org.jspecify.annotations.NullMarked;

package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.DossierProgress;

/** A step as one row of {@code CapNhatTienDoHoSoMC.data[]}, domain section 3.2. */
final class ProgressToPortal {

    private ProgressToPortal() {}

    static ObjectNode row(DossierProgress step) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("MaHoSo", step.number().value());
        row.put("NguoiXuLy", step.handler());
        row.put("ChucDanh", text(step.handlerTitle()));
        row.put("ThoiDiemXuLy", PortalDates.of(step.at()));
        row.put("PhongBanXuLy", text(step.department()));
        row.put("NoiDungXuLy", step.content());
        row.put("TrangThai", Integer.toString(step.status().code()));
        row.put("NgayBatDau", PortalDates.of(step.startedAt()));
        row.put("NgayKetThucTheoQuyDinh", PortalDates.of(step.dueAt()));
        return row;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One administrative procedure of the invented catalogue.
 *
 * @param office code of the department that decides
 * @param days working days that the office has
 * @param fee in đồng, 0 for none
 * @param weight how often it is applied for, beside the others
 */
public record Procedure(
        String code, String office, String fieldCode, String fieldName, String name, int days, long fee, int weight) {

    /** Organisation that published it: the ministry in the field's code. */
    String publisher() {
        return "000.00.00." + fieldCode.substring(0, fieldCode.indexOf('-'));
    }

    ObjectNode asPortalListEntry() {
        ObjectNode entry =
                Json.object().put("MATTHC", code).put("TENTTHC", name).put("MACOQUANCONGBO", publisher());
        entry.putArray("LINHVUCTHUCHIEN")
                .addObject()
                .put("MALINHVUC", fieldCode)
                .put("TENLINHVUC", fieldName);
        return entry;
    }

    /** The answer of {@code LayThuTuc} with the keys of domain section 3.3. */
    ObjectNode asPortalRecord() {
        ObjectNode entry = asPortalListEntry();
        entry.putArray("TRINHTUTHUCHIEN")
                .addObject()
                .put("TRUONGHOP", "")
                .putArray("TRINHTU")
                .addObject()
                .put("TENTRINHTU", "Nộp hồ sơ, thẩm định, trả kết quả");
        ObjectNode time = entry.putArray("CACHTHUCTHUCHIEN")
                .addObject()
                .put("KENH", "2")
                .putArray("THOIGIAN")
                .addObject()
                .put("THOIGIANGIAIQUYET", Integer.toString(days))
                .put("DONVITINH", "Ngày làm việc")
                .put("MOTA", "");
        time.putArray("PHILEPHI")
                .addObject()
                .put("SOTIEN", Long.toString(fee))
                .put("DONVI", "Đồng")
                .put("MOTA", "");
        entry.putArray("THANHPHANHOSO")
                .addObject()
                .put("TRUONGHOP", "")
                .putArray("GIAYTO")
                .addObject()
                .put("MAGIAYTO", code + ".01")
                .put("TENMAUDON", "Đơn đề nghị")
                .put("URL", "");
        entry.put("YEUCAU", "").put("MOTADOITUONGTHUCHIEN", "Công dân, tổ chức");
        entry.putArray("KETQUATHUCHIEN")
                .addObject()
                .put("MAKETQUA", code + ".KQ")
                .put("TENKETQUA", "Kết quả: " + name);
        entry.putArray("CANCUPHAPLY")
                .addObject()
                .put("SOVANBAN", "00/2025/NĐ-CP")
                .put("TENVANBAN", "Văn bản mẫu");
        entry.putArray("COQUANTHUCHIEN")
                .addObject()
                .put("MADONVI", office)
                .put("TENDONVI", ProcedureCatalogue.phuTho().office(office).name());
        return entry;
    }
}

package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.Dossier.Applicant;
import vn.lienthong.model.Dossier.ApplicantKind;
import vn.lienthong.model.Dossier.Channel;
import vn.lienthong.model.Dossier.Fee;
import vn.lienthong.model.Dossier.FeeKind;
import vn.lienthong.model.Dossier.OnlinePayment;
import vn.lienthong.model.Dossier.ResultDocument;
import vn.lienthong.model.Dossier.SubmittedDocument;
import vn.lienthong.model.Dossier.Supplement;
import vn.lienthong.model.Successions;

/**
 * A dossier as one row of {@code DongBoHoSoMC.data[]}, domain section 3.2. All values are texts; an absent one is sent
 * empty, so that an update clears what was withdrawn.
 *
 * <p>ASSUMED: {@code DonViXuLy} takes the successor where the office has been merged into another; {@code LoaiPhiLePhi} 1 lệ phí, 2 phí; {@code IsDeleted} 0, for the hub never deletes a paper.
 */
final class DossierToPortal {
    private static final String YES = "1";
    private static final String NO = "0";

    private DossierToPortal() {}

    /** The competent office is named as it is today; the number keeps the code that it was issued under. */
    static ObjectNode row(Dossier dossier, Successions successions) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("MaHoSo", dossier.number().value());
        row.put("MaTTHC", dossier.procedure().code().value());
        row.put("TenTTHC", dossier.procedure().name());
        row.put("MaLinhVuc", dossier.procedure().fieldCode());
        row.put("TenLinhVuc", dossier.procedure().fieldName());
        row.put("KenhThucHien", channel(dossier.channel()));
        row.put("SoBienNhan", text(dossier.offices().receiptNumber()));
        applicant(row, dossier.applicant());
        row.put("TrichYeuHoSo", text(dossier.summary()));
        dates(row, dossier.timing());
        row.put("TrangThaiHoSo", Integer.toString(dossier.status().code()));
        row.put("DonViXuLy", successions.now(dossier.offices().competent()).value());
        flags(row, dossier.flags());
        dossier.documents()
                .forEach(paper -> document(row.withArray("TaiLieuNop").addObject(), paper));
        dossier.fees().forEach(fee -> fee(row.withArray("DanhSachLePhi").addObject(), fee));
        dossier.supplements()
                .forEach(one -> supplement(row.withArray("DanhSachHoSoBoSung").addObject(), one));
        dossier.results()
                .forEach(paper -> result(row.withArray("DanhSachGiayToKetQua").addObject(), paper));
        return row;
    }

    private static void applicant(ObjectNode row, Applicant applicant) {
        row.put("ChuHoSo", applicant.name());
        row.put("LoaiDoiTuong", kind(applicant.kind()));
        row.put("MaDoiTuong", text(applicant.techId()));
        ArrayNode identities = row.putArray("DinhDanhCHS");
        if (applicant.citizenId() != null) {
            identities
                    .addObject()
                    .put("LoaiDinhDanh", applicant.citizenId().isOldForm() ? "2" : "1")
                    .put("SoDinhDanh", applicant.citizenId().value());
        }
        row.put("Email", text(applicant.email()));
        row.put("SoDienThoai", text(applicant.phone()));
    }

    private static void dates(ObjectNode row, Dossier.Timing timing) {
        row.put("NgayNopHoSo", PortalDates.of(timing.submittedAt()));
        row.put("NgayTiepNhan", PortalDates.of(timing.receivedAt()));
        row.put("NgayHenTra", PortalDates.of(timing.dueAt()));
        row.put("NgayTuChoi", PortalDates.of(timing.refusedAt()));
        row.put("NgayKetThucXuLy", PortalDates.of(timing.finishedAt()));
        row.put("NgayTra", PortalDates.of(timing.returnedAt()));
    }

    private static void flags(ObjectNode row, Dossier.Flags flags) {
        row.put("HoSoCoThanhPhanSoHoa", flag(flags.digitised()));
        row.put("TaiKhoanDuocXacThucVoiVNeID", flag(flags.verifiedByVneid()));
        row.put("DuocThanhToanTrucTuyen", payment(flags.onlinePayment()));
        row.putArray("TaiLieuNop");
        row.putArray("DanhSachLePhi");
        row.putArray("DanhSachHoSoBoSung");
        row.putArray("DanhSachGiayToKetQua");
        ArrayNode databases = row.putArray("DSKetNoiCSDL");
        flags.databases().forEach(code -> databases.addObject().put("MaCSDL", code));
    }

    private static void document(ObjectNode item, SubmittedDocument paper) {
        item.put("TepDinhKemId", text(paper.id()));
        item.put("TenTepDinhKem", paper.name());
        item.put("IsDeleted", NO);
        item.put("MaThanhPhanHoSo", text(paper.componentCode()));
        item.put("DuongDanTaiTepTin", text(paper.url()));
        item.put("DuocSoHoa", flag(paper.digitised()));
        item.put("DuocTaiSuDung", flag(paper.reused()));
        item.put("DuocLayTuKhoDMQG", flag(paper.fromNationalStore()));
    }

    private static void fee(ObjectNode item, Fee fee) {
        item.put("TenPhiLePhi", fee.name());
        item.put("MaPhiLePhi", text(fee.code()));
        item.put("Gia", Long.toString(fee.amount()));
        item.put("LoaiPhiLePhi", feeKind(fee.kind()));
    }

    private static void supplement(ObjectNode item, Supplement supplement) {
        item.put("HoSoBoSungId", supplement.id());
        item.put("NguoiYeuCauBoSung", supplement.requestedBy());
        item.put("NoiDungBoSung", supplement.content());
        item.put("NgayBoSung", PortalDates.of(supplement.requestedAt()));
        item.put("NgayTiepNhanBoSung", PortalDates.of(supplement.receivedAt()));
        item.put("NgayHenTraMoi", PortalDates.of(supplement.newDueAt()));
    }

    private static void result(ObjectNode item, ResultDocument paper) {
        item.put("TenGiayTo", paper.name());
        item.put("MaThanhPhanHoSo", text(paper.componentCode()));
        item.put("GiayToId", text(paper.id()));
        item.put("DuongDanTepTinKetQua", text(paper.url()));
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "1";
            case ONLINE -> "2";
            case POST -> "3";
        };
    }

    private static String kind(ApplicantKind kind) {
        return switch (kind) {
            case CITIZEN -> "1";
            case BUSINESS -> "2";
            case STATE_AGENCY -> "3";
            case OTHER_ORGANISATION -> "4";
        };
    }

    private static String payment(OnlinePayment payment) {
        return switch (payment) {
            case NATIONAL_PORTAL -> "1";
            case PROVINCE -> "2";
            case NONE -> "3";
        };
    }

    private static String feeKind(FeeKind kind) {
        return switch (kind) {
            case FEE -> "1";
            case CHARGE -> "2";
        };
    }

    private static String flag(boolean value) {
        return value ? YES : NO;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

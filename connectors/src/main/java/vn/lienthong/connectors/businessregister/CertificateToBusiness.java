package vn.lienthong.connectors.businessregister;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspDates;
import vn.lienthong.model.Answer;
import vn.lienthong.model.BusinessActivity;
import vn.lienthong.model.BusinessAddress;
import vn.lienthong.model.Enterprise;
import vn.lienthong.model.EnterpriseCode;
import vn.lienthong.model.HouseholdBusiness;

/** The wrapped form, {@code GetEntCert} and {@code HHCert}, as canonical businesses (domain section 4.3, form b). */
final class CertificateToBusiness {
    private CertificateToBusiness() {}

    static Reply enterprise(AnswerNode answer, EnterpriseCode asked) {
        return one("GetEntCert", answer, asked, CertificateToBusiness::enterprise);
    }

    static Reply household(AnswerNode answer, EnterpriseCode asked) {
        return one("HHCert", answer, asked, CertificateToBusiness::household);
    }

    private static Reply one(
            String list, AnswerNode answer, EnterpriseCode asked, Function<AnswerNode, Answer> translation) {
        if (!answer.has(list) || !answer.in(list).isList()) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        List<AnswerNode> certificates = answer.in(list).items();
        if (certificates.isEmpty()) {
            return new Reply.NotFound();
        }
        boolean isAsked = certificates.size() == 1 && code(certificates.get(0)).equals(asked);
        return isAsked
                ? new Reply.Found(translation.apply(certificates.get(0)))
                : Reply.ServiceDown.of("answer-of-another");
    }

    private static EnterpriseCode code(AnswerNode certificate) {
        return EnterpriseCode.of(certificate.text("MaSoDoanhNghiep").orElse(""));
    }

    private static Enterprise enterprise(AnswerNode certificate) {
        return new Enterprise(
                code(certificate),
                certificate.textOrNull("MaNoiBo"),
                certificate.textOrNull("SoGCNDKKD"),
                certificate.textOrNull("MaLoaiHinhDN"),
                certificate.textOrNull("LoaiHinhDN"),
                certificate.text("TenTiengViet").orElse(""),
                certificate.textOrNull("TenNuocNgoai"),
                certificate.textOrNull("TenVietTat"),
                NgspDates.slashed(certificate.text("NgayDangKyLanDau")),
                NgspDates.slashed(certificate.text("NgayDangKyThayDoi")),
                BlocksToEnterprise.count(certificate.text("SoLanDangKyThayDoi")),
                joined(certificate.in("TinhTrangPhapLy")),
                List.of(),
                null,
                address(certificate),
                activities(certificate),
                List.of());
    }

    private static HouseholdBusiness household(AnswerNode certificate) {
        return new HouseholdBusiness(
                code(certificate),
                certificate.textOrNull("SoGCNDKKD"),
                certificate.text("TenTiengViet").orElse(""),
                NgspDates.slashed(certificate.text("NgayDangKyLanDau")),
                joined(certificate.in("TinhTrangPhapLy")),
                address(certificate),
                activities(certificate));
    }

    // What DiaChi is made of is not public: its texts in their order are the line that people read.
    private static @Nullable BusinessAddress address(AnswerNode certificate) {
        return Optional.ofNullable(joined(certificate.in("DiaChiTruSo")))
                .map(line -> new BusinessAddress(null, null, null, null, line))
                .orElse(null);
    }

    private static @Nullable String joined(AnswerNode node) {
        return Optional.of(String.join(", ", node.texts()))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static List<BusinessActivity> activities(AnswerNode certificate) {
        return certificate.in("NganhNgheKinhDoanh").items().stream()
                .map(activity -> new BusinessActivity(
                        activity.text("MaNganh").orElse(""),
                        activity.textOrNull("TenNganh"),
                        activity.text("LaNganhChinh")
                                .filter(main -> main.equals("true") || main.equals("1") || main.equals("Y"))
                                .isPresent()))
                .toList();
    }
}

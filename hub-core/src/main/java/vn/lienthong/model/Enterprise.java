package vn.lienthong.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the business register knows of one enterprise. Source: domain section 4.3; codes of type and status are passed on as
 * they come. Lengths are ASSUMED.
 *
 * @param code mã số doanh nghiệp
 * @param internalId mã nội bộ of the register
 * @param licenceNumber số giấy chứng nhận đăng ký; ASSUMED to be IMP_BUSINESS_CODE in the form of the NGSP guide
 * @param typeCode mã loại hình
 * @param typeName loại hình
 * @param name tên tiếng Việt
 * @param foreignName tên nước ngoài
 * @param shortName tên viết tắt
 * @param founded ngày đăng ký lần đầu
 * @param amended ngày đăng ký thay đổi
 * @param amendments số lần đăng ký thay đổi
 * @param status tình trạng pháp lý
 * @param representatives họ tên người đại diện pháp luật
 * @param capital vốn
 * @param headOffice trụ sở
 * @param activities ngành, nghề kinh doanh
 * @param members thành viên góp vốn
 */
public record Enterprise(
        EnterpriseCode code,
        @Nullable String internalId,
        @Nullable String licenceNumber,
        @Nullable String typeCode,
        @Nullable String typeName,
        String name,
        @Nullable String foreignName,
        @Nullable String shortName,
        @Nullable PartialDate founded,
        @Nullable PartialDate amended,
        @Nullable Integer amendments,
        @Nullable String status,
        List<String> representatives,
        @Nullable Amount capital,
        @Nullable BusinessAddress headOffice,
        List<BusinessActivity> activities,
        List<Member> members)
        implements Answer {
    private static final int CODE = 100;
    private static final int LINE = 1000;

    public Enterprise {
        Rules.present("code", code);
        internalId = Text.optional("internalId", internalId, CODE);
        licenceNumber = Text.optional("licenceNumber", licenceNumber, CODE);
        typeCode = Text.optional("typeCode", typeCode, CODE);
        typeName = Text.optional("typeName", typeName, LINE);
        name = Text.required("name", name, LINE);
        foreignName = Text.optional("foreignName", foreignName, LINE);
        shortName = Text.optional("shortName", shortName, LINE);
        status = Text.optional("status", status, LINE);
        representatives = Rules.texts("representatives", representatives, LINE);
        activities = Rules.list("activities", activities);
        members = Rules.list("members", members);
    }

    @Override
    public String toString() {
        return "Enterprise";
    }

    /** Somebody who has put capital in. */
    public record Member(
            String name,
            @Nullable Amount amount,
            @Nullable Amount percent,
            @Nullable String country) {
        public Member {
            name = Text.required("name", name, LINE);
            country = Text.optional("country", country, CODE);
        }

        @Override
        public String toString() {
            return "Member";
        }
    }
}

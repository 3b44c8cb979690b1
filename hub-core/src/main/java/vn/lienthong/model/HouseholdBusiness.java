package vn.lienthong.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the business register knows of one household business. Source: domain section 4.3.
 *
 * @param taxCode mã số thuế
 * @param licenceNumber số giấy chứng nhận đăng ký
 * @param name tên hộ kinh doanh
 * @param registered ngày đăng ký lần đầu
 * @param status tình trạng pháp lý
 * @param address địa chỉ trụ sở
 * @param activities ngành, nghề kinh doanh
 */
public record HouseholdBusiness(
        EnterpriseCode taxCode,
        @Nullable String licenceNumber,
        String name,
        @Nullable PartialDate registered,
        @Nullable String status,
        @Nullable BusinessAddress address,
        List<BusinessActivity> activities)
        implements Answer {
    private static final int CODE = 100;
    private static final int LINE = 1000;

    public HouseholdBusiness {
        Rules.present("taxCode", taxCode);
        licenceNumber = Text.optional("licenceNumber", licenceNumber, CODE);
        name = Text.required("name", name, LINE);
        status = Text.optional("status", status, LINE);
        activities = Rules.list("activities", activities);
    }

    @Override
    public String toString() {
        return "HouseholdBusiness";
    }
}

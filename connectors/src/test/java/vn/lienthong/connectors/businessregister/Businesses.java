package vn.lienthong.connectors.businessregister;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Amount;
import vn.lienthong.model.BusinessActivity;
import vn.lienthong.model.BusinessAddress;
import vn.lienthong.model.Day;
import vn.lienthong.model.Enterprise;
import vn.lienthong.model.EnterpriseCode;
import vn.lienthong.model.EnterpriseQuestion;
import vn.lienthong.model.HouseholdBusiness;
import vn.lienthong.model.HouseholdBusinessQuestion;
import vn.lienthong.model.PartialDate;
import vn.lienthong.model.Registrations;
import vn.lienthong.model.RegistrationsQuestion;

/** What the simulated register knows, all of it invented. */
final class Businesses {
    static final EnterpriseQuestion ABOUT_DAT_TO = new EnterpriseQuestion(EnterpriseCode.of("2600000017"));
    static final EnterpriseQuestion ABOUT_NOBODY = new EnterpriseQuestion(EnterpriseCode.of("2600000999"));
    static final HouseholdBusinessQuestion ABOUT_HOUSEHOLD =
            new HouseholdBusinessQuestion(EnterpriseCode.of("2600000024"));
    static final RegistrationsQuestion ONE_DAY = new RegistrationsQuestion(Day.of("2026-03-05"), Day.of("2026-03-05"));
    static final RegistrationsQuestion FIVE_DAYS =
            new RegistrationsQuestion(Day.of("2026-03-05"), Day.of("2026-03-09"));
    private static final BusinessActivity PROGRAMS = new BusinessActivity("6201", "Lập trình máy vi tính", true);

    static final Enterprise DAT_TO = new Enterprise(
            EnterpriseCode.of("2600000017"),
            "778001",
            "DEMO-0017",
            "TNHH2",
            "Công ty TNHH hai thành viên trở lên",
            "CÔNG TY TNHH MẪU ĐẤT TỔ",
            "DAT TO SAMPLE CO., LTD",
            "MAU DAT TO",
            PartialDate.of("2012-03-05"),
            PartialDate.of("2025-04-17"),
            3,
            "Đang hoạt động",
            List.of("Ngô Văn Chủ", "Lý Thị Phó"),
            Amount.of("5000000000"),
            new BusinessAddress("25", null, "08000", "Số 17", "Số 17, Phường Mẫu, tỉnh Phú Thọ"),
            List.of(PROGRAMS, new BusinessActivity("6202", "Tư vấn máy vi tính", false)),
            List.of(new Enterprise.Member("Ngô Văn Chủ", Amount.of("3000000000"), Amount.of("60.5"), "VN")));

    static final Enterprise WRAPPED_DAT_TO = new Enterprise(
            DAT_TO.code(),
            "778001",
            "DEMO-0017",
            "TNHH2",
            "Công ty TNHH",
            "CÔNG TY TNHH MẪU ĐẤT TỔ",
            null,
            "MAU DAT TO",
            PartialDate.of("2012-03-05"),
            PartialDate.of("2025-04-17"),
            3,
            "Đang hoạt động",
            List.of(),
            null,
            new BusinessAddress(null, null, null, null, "Số 17, Phường Mẫu, tỉnh Phú Thọ"),
            List.of(PROGRAMS),
            List.of());

    static final HouseholdBusiness HOUSEHOLD = new HouseholdBusiness(
            EnterpriseCode.of("2600000024"),
            "DEMO-0017",
            "CÔNG TY TNHH MẪU ĐẤT TỔ",
            PartialDate.of("2012-03-05"),
            "Đang hoạt động",
            new BusinessAddress(null, null, null, null, "Số 17, Phường Mẫu, tỉnh Phú Thọ"),
            List.of(PROGRAMS));

    static final Registrations OF_ONE_DAY =
            new Registrations(List.of(received("20260305-1", DAT_TO.code()), received("20260305-2", null)));

    private Businesses() {}

    private static Registrations.Registration received(String number, @Nullable EnterpriseCode code) {
        return new Registrations.Registration(
                number,
                "NEW",
                code,
                "25",
                PartialDate.of("2026-03-05"),
                PartialDate.of("2026-03-08"),
                "2",
                null,
                null,
                null,
                "ONLINE",
                new Registrations.Contact(
                        "Đỗ Thị Giao",
                        "Số 9 đường Thử Nghiệm",
                        "025000000021",
                        "02100000021",
                        "do.thi.giao@mail.demo"));
    }
}

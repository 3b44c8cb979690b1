package vn.lienthong.connectors.businessregister;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspDates;
import vn.lienthong.model.Amount;
import vn.lienthong.model.BusinessActivity;
import vn.lienthong.model.BusinessAddress;
import vn.lienthong.model.Enterprise;
import vn.lienthong.model.EnterpriseCode;
import vn.lienthong.model.InvalidValue;

/** The blocks of the NGSP guide as the canonical enterprise (domain section 4.3, form a). */
final class BlocksToEnterprise {
    private BlocksToEnterprise() {}

    static Reply read(AnswerNode answer, EnterpriseCode asked) {
        Optional<Reply> failure = RegisterStatus.failure(answer);
        if (failure.isPresent()) {
            return failure.get();
        }
        AnswerNode main = answer.in("MainInformation");
        List<AnswerNode> known = main.items();
        if (known.isEmpty() || known.get(0).isEmpty()) {
            return new Reply.NotFound();
        }
        Enterprise enterprise = enterprise(known.get(0), answer);
        return known.size() == 1 && enterprise.code().equals(asked)
                ? new Reply.Found(enterprise)
                : Reply.ServiceDown.of("answer-of-another");
    }

    private static Enterprise enterprise(AnswerNode main, AnswerNode answer) {
        return new Enterprise(
                EnterpriseCode.of(main.text("ENTERPRISE_GDT_CODE").orElse("")),
                main.textOrNull("ENTERPRISE_ID"),
                main.textOrNull("IMP_BUSINESS_CODE"),
                main.textOrNull("ENTERPRISE_TYPE_ID"),
                main.textOrNull("ENTERPRISE_TYPE_NAME"),
                main.text("NAME").orElse(""),
                main.textOrNull("NAME_F"),
                main.textOrNull("SHORT_NAME"),
                NgspDates.slashed(main.text("FOUNDING_DATE")),
                NgspDates.slashed(main.text("LAST_AMEND_DATE")),
                count(main.text("NUMBER_CHANGES")),
                main.textOrNull("ENTERPRISE_STATUS"),
                names(main.text("LEGAL_NAMES").orElse("")),
                amount(main.text("CAPITAL_AMOUNT")),
                answer.in("HOAdress").items().stream()
                        .filter(address -> !address.isEmpty())
                        .findFirst()
                        .map(BlocksToEnterprise::address)
                        .orElse(null),
                answer.in("BusinessActivity").items().stream()
                        .map(BlocksToEnterprise::activity)
                        .toList(),
                answer.in("Member").items().stream()
                        .map(BlocksToEnterprise::member)
                        .toList());
    }

    private static List<String> names(String joined) {
        return Arrays.stream(joined.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static BusinessAddress address(AnswerNode address) {
        return new BusinessAddress(
                address.textOrNull("CityID"),
                address.textOrNull("DistrictID"),
                address.textOrNull("WardID"),
                address.textOrNull("StreetNumber"),
                address.textOrNull("AddressFullText"));
    }

    private static BusinessActivity activity(AnswerNode activity) {
        return new BusinessActivity(
                activity.text("CODE").orElse(""),
                activity.textOrNull("NAME"),
                activity.text("IS_MAIN").filter("Y"::equals).isPresent());
    }

    private static Enterprise.Member member(AnswerNode member) {
        return new Enterprise.Member(
                member.text("MEMBER_NAME").orElse(""),
                amount(member.text("AMOUNT")),
                amount(member.text("RATIO_PERCENT")),
                member.textOrNull("COUNTRY"));
    }

    static @Nullable Integer count(Optional<String> text) {
        return text.map(digits -> {
                    if (!digits.matches("\\d{1,6}")) {
                        throw InvalidValue.of("number_range", "expected", "0–999999");
                    }
                    return Integer.valueOf(digits);
                })
                .orElse(null);
    }

    private static @Nullable Amount amount(Optional<String> text) {
        return text.map(Amount::of).orElse(null);
    }
}

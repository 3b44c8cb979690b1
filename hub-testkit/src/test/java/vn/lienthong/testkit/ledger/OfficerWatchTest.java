package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.OfficerConduct;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.QuotaLeft;
import vn.lienthong.question.UnusualAsking;
import vn.lienthong.registry.AskingRule;
import vn.lienthong.registry.AskingRule.Pattern;

/** How officers ask: what is unusual is told as an incident, and what is about to end before it does. */
class OfficerWatchTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final AskingProvince province = new AskingProvince();
    private final OfficerWatch watch = province.officers();

    @BeforeEach
    void open() {
        province.withOpenDossier();
        province.ledger.clock().stop();
    }

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void anOfficerWhoAsksMoreThanIsUsualOpensOneIncidentThatEndsWhenTheTimeIsOver() {
        province.watches(new AskingRule(Pattern.TOO_MANY, 2, HOUR, Optional.empty()));
        ask(2);
        watch.look();
        assertThat(incidents()).as("two are usual").isEmpty();
        ask(1);
        watch.look();
        watch.look();
        assertThat(incidents()).containsExactly("ASKING_UNUSUAL OPERATOR officers-unusual 1 open");
        assertThat(watch.unusual()).containsExactly(unusual(Pattern.TOO_MANY, 3, 2));
        province.ledger.clock().move(Duration.ofMinutes(61));
        watch.look();
        assertThat(incidents()).containsExactly("ASKING_UNUSUAL OPERATOR officers-unusual 1 closed");
    }

    @Test
    void aQuestionOutsideTheHoursOfWorkIsCountedAndOneWithinIsNot() {
        LocalTime now = LocalTime.ofInstant(province.ledger.clock().instant(), ProvinceTime.ZONE);
        province.watches(outside(now.isBefore(LocalTime.NOON) ? now.plusHours(6) : now.minusHours(6)));
        ask(1);
        watch.look();
        assertThat(incidents()).containsExactly("ASKING_UNUSUAL OPERATOR officers-unusual 1 open");
        assertThat(conduct().outsideHours()).isEqualTo(1);
    }

    @Test
    void aPersonOfTheOfficersOwnFamilyNameIsCountedHoweverItIsWritten() {
        province.watches(new AskingRule(Pattern.SAME_FAMILY_NAME, 0, HOUR, Optional.empty()));
        ask(1);
        province.ask(AskingProvince.body(
                        AskingProvince.OFFICER, "kiem-tra", "\"dossier\":\"" + AskingProvince.DOSSIER + "\"")
                .replace("Phạm Thị Mẫu", "Trần Thị Mẫu"));
        assertThat(watch.unusual()).containsExactly(unusual(Pattern.SAME_FAMILY_NAME, 1, 0));
        assertThat(conduct().asked()).isEqualTo(2);
        assertThat(conduct().sameFamilyName()).isEqualTo(1);
    }

    @Test
    void withoutARuleNothingIsMarkedAndNobodyIsTold() {
        ask(3);
        watch.look();
        assertThat(incidents()).isEmpty();
        assertThat(conduct().outsideHours() + conduct().sameFamilyName()).isZero();
    }

    @Test
    void whoHasUsedFourFifthsOfAQuotaIsToldBeforeItEnds() {
        province.quota(5);
        ask(3);
        watch.look();
        assertThat(incidents()).isEmpty();
        ask(1);
        watch.look();
        assertThat(incidents()).containsExactly("QUOTA_NEARLY_USED OPERATOR quota-nearly-used 1 open");
        assertThat(watch.quotas()).extracting(QuotaLeft::left).containsExactly(1);
        province.ledger.clock().move(Duration.ofDays(1));
        watch.look();
        assertThat(incidents())
                .as("a new day has its own quota")
                .containsExactly("QUOTA_NEARLY_USED OPERATOR quota-nearly-used 1 closed");
    }

    @Test
    void aKeyThatEndsWithinAMonthIsToldUntilItsNewDayStandsInTheFile() {
        LocalDate today = ProvinceTime.day(province.ledger.clock().instant());
        province.keyEnds(today.plusDays(31));
        watch.look();
        assertThat(incidents()).isEmpty();
        province.keyEnds(today.plusDays(30));
        watch.look();
        province.keyEnds(today.minusDays(2));
        watch.look();
        assertThat(incidents()).containsExactly("KEY_ENDS OPERATOR key-ends 0 open");
        province.keyEnds(today.plusDays(365));
        watch.look();
        assertThat(incidents()).containsExactly("KEY_ENDS OPERATOR key-ends 0 closed");
    }

    @Test
    void ofAKeyAndACertificateTheOneThatEndsFirstIsTold() {
        LocalDate today = ProvinceTime.day(province.ledger.clock().instant());
        province.keyEnds(today.plusDays(12));
        province.certificateEnds(today.plusDays(9));
        watch.look();
        assertThat(incidents()).containsExactly("KEY_ENDS OPERATOR certificate-ends 9 open");
        province.certificateEnds(today.plusDays(400));
        watch.look();
        assertThat(incidents()).containsExactly("KEY_ENDS OPERATOR key-ends 12 open");
    }

    private static AskingRule outside(LocalTime begin) {
        return new AskingRule(
                Pattern.OUTSIDE_HOURS, 0, HOUR, Optional.of(new AskingRule.Hours(begin, begin.plusMinutes(5))));
    }

    private static UnusualAsking unusual(Pattern pattern, long count, int moreThan) {
        return new UnusualAsking("mau-nv01", "H44.05", AskingProvince.SERVICE, pattern, count, moreThan, HOUR);
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            province.ask();
        }
    }

    private OfficerConduct conduct() {
        List<OfficerConduct> all = province.ledger
                .ledger()
                .questions()
                .conduct(province.ledger.clock().instant().minus(HOUR));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> incidents() {
        return province.ledger.ledger().endpoints().incidents(10).stream()
                .map(one -> one.code() + " " + one.side() + " " + one.signal()
                        + (one.closedAt() == null ? " open" : " closed"))
                .toList();
    }
}

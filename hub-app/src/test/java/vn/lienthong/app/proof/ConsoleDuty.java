package vn.lienthong.app.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.app.proof.ConsolePeople.button;
import static vn.lienthong.app.proof.ConsolePeople.having;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import vn.lienthong.model.ProvinceTime;

/** Maintenance announced, a correction looked at before it goes live, a drill: as a person does it in a browser. */
abstract class ConsoleDuty {
    private final ConsoleScene scene;
    private final ConsolePeople people;

    ConsoleDuty(ConsoleScene scene, ConsolePeople people) {
        this.scene = scene;
        this.people = people;
    }

    @Test
    void anOutageThatWasAnnouncedIsNoTaskUntilTheWindowEnds() {
        Page page = people.clerk();
        page.navigate(scene.at("/console/connections/" + Installation.SECOND).toString());
        assertThat(page.getByText("% tới nơi trong 5 phút")).isVisible();
        page.getByText("Báo trước thời gian bảo trì").click();
        page.getByLabel("Vì sao bảo trì").fill("Thay ổ đĩa");
        page.getByLabel("Đến lúc").fill(soon().toString());
        page.getByRole(AriaRole.BUTTON, button("Ghi thời gian bảo trì")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã ghi thời gian bảo trì.");
        assertThat(page.locator(".pill.MAINTAINED")).hasText("Đang bảo trì");
        assertThat(page.getByText("được báo trước là bảo trì đến")).containsText("Thay ổ đĩa");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate(scene.at("/console").toString());
        assertThat(page.locator(".task").filter(having("không nhận được lúc này")))
                .hasCount(0);

        page.navigate(scene.at("/console/connections/" + Installation.SECOND).toString());
        page.getByLabel("Vì sao kết thúc").fill("Xong sớm");
        page.getByRole(AriaRole.BUTTON, button("Kết thúc ngay")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã kết thúc thời gian bảo trì.");
        page.navigate(scene.at("/console").toString());
        assertThat(page.locator(".task").filter(having("không nhận được lúc này")))
                .hasCount(1);
    }

    @Test
    void aWindowThatIsOverBeforeItBeginsIsRefusedInWords() {
        Page page = people.clerk();
        page.navigate(scene.at("/console/connections/" + Installation.WEBHOOK).toString());
        page.getByText("Báo trước thời gian bảo trì").click();
        page.getByLabel("Vì sao bảo trì").fill("Nhầm ngày");
        page.getByLabel("Đến lúc").fill("2020-01-01T00:00");
        page.getByRole(AriaRole.BUTTON, button("Ghi thời gian bảo trì")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Thời gian bảo trì phải kết thúc sau khi bắt đầu");
    }

    @Test
    void aCorrectedFileIsLookedAtBeforeItGoesLive() {
        Page page = people.clerk();
        page.navigate(scene.at("/console/connections/" + ConsoleScene.VENDOR + "/candidate")
                .toString());
        page.locator("textarea").fill("connector: rest-puss\ntitle: Xã\n");
        page.getByRole(AriaRole.BUTTON, button("Thử trên các dòng đang chờ")).click();
        assertThat(page.locator("li.no").filter(having("connector"))).containsText("rest-push");
        assertThat(page.locator("textarea")).hasValue("connector: rest-puss\ntitle: Xã\n");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator("textarea").fill(scene.fileOf(ConsoleScene.VENDOR));
        page.getByRole(AriaRole.BUTTON, button("Thử trên các dòng đang chờ")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Trong 1 dòng đang chờ, 0 dòng sẽ thành thông điệp");
    }

    @Test
    void aDrillSaysWhatIsToBeSeenAndEndsWhenItIsTold() {
        Page reader = people.person(Installation.INSPECTOR);
        assertThat(reader.getByRole(AriaRole.NAVIGATION).getByText("Diễn tập")).hasCount(0);
        Page page = people.clerk();
        page.getByRole(AriaRole.NAVIGATION).getByText("Diễn tập").click();
        assertThat(page.locator("#drill-portal-down")).containsText("không mất lượt gửi");
        page.locator("#drill-portal-down").getByText("Bắt đầu").click();
        assertThat(page.locator("#drill-portal-down .pill")).hasText("Đang diễn tập");
        assertThat(scene.isPortalBroken()).isTrue();
        page.locator("#drill-portal-down")
                .getByText("Kết thúc", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#drill-portal-down .pill")).hasText("Bình thường");
        assertThat(scene.isPortalBroken()).isFalse();
    }

    private static LocalDateTime soon() {
        return LocalDateTime.now(ProvinceTime.ZONE).plusHours(2).truncatedTo(ChronoUnit.MINUTES);
    }
}

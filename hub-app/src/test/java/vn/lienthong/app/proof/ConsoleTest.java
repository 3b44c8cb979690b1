package vn.lienthong.app.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as a person uses it, in a real browser before a running hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ConsoleScene.Once.class)
class ConsoleTest {
    private static final Path PICTURES = Path.of("target", "console");

    private final ConsoleScene scene;
    private Chromium chromium;

    ConsoleTest(ConsoleScene scene) {
        this.scene = scene;
    }

    @BeforeAll
    void start() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void afterLogInThePageSaysWhoseSideItIsAndWhatToDoAndTheBalance() {
        Page page = chromium.open(Chromium.WIDE, ColorScheme.LIGHT);
        page.navigate(scene.at("/").toString());
        assertThat(page).hasURL(Pattern.compile(".*/console/login.*"));
        logIn(page, Installation.CLERK, "wrong-password");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Tên hoặc mật khẩu không đúng.");
        logIn(page, Installation.CLERK, Installation.PASSWORD);

        Locator tasks = page.locator(".task");
        assertThat(tasks.filter(having("từ chối nội dung")).first()).containsText("Bên gửi");
        assertThat(tasks.filter(having("không nhận được lúc này"))).containsText("Bên nhận");
        assertThat(page.locator(".map.wide .box.down")).containsText("không gửi được");
        assertThat(page.locator(".map.wide .box.person")).containsText("cần người");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(tasks.filter(having("refuses the content")).first()).containsText("Sender");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByRole(AriaRole.BUTTON, button("Log out")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("You are logged out.");
        page.navigate(scene.at("/console/messages").toString());
        assertThat(page).hasURL(Pattern.compile(".*/console/login\\?.*to=%2Fconsole%2Fmessages"));
    }

    @Test
    void thePageOfNowRefreshesItselfAndSaysSoWhenItCannot() {
        Page page = clerk(Chromium.WIDE);
        Locator at = page.locator(".asOf");
        String first = at.textContent();
        assertThat(at)
                .not()
                .hasText(
                        first,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(page.locator("#lost")).isHidden();
        page.route("**/console/now/live", route -> route.abort());
        assertThat(page.locator("#lost"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(15_000));
    }

    @Test
    void aConnectionIsPausedAndResumedWithAReason() {
        Page page = clerk(Chromium.WIDE);
        page.getByRole(AriaRole.NAVIGATION).getByText("Kết nối").click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        page.locator("tbody")
                .getByRole(AriaRole.LINK)
                .filter(having("Bên nhận mô phỏng"))
                .last()
                .click();
        String pause = "Bảo trì phòng máy";
        page.navigate(scene.at("/console/connections/" + Installation.WEBHOOK).toString());
        page.getByLabel("Lý do").fill(pause);
        page.getByRole(AriaRole.BUTTON, button("Tạm dừng gửi")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã tạm dừng gửi.");
        page.getByLabel("Lý do").fill("Xong");
        page.getByRole(AriaRole.BUTTON, button("Cho gửi lại")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã cho gửi lại.");
    }

    @Test
    void aMessageIsFoundByItsKeyAndTellsItsStoryWithPersonalDataMasked() {
        Page page = inspector();
        page.navigate(scene.at("/console/messages").toString());
        page.getByLabel("Mã hồ sơ hoặc số").fill(Step.key(ConsoleScene.REFUSED));
        page.getByRole(AriaRole.BUTTON, button("Tìm")).click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        page.locator("tbody a").last().click();
        assertThat(page.locator(".timeline")).containsText("từ chối vì nội dung");
        assertThat(page.locator("pre")).not().containsText("Phạm Thị Mẫu");
        assertThat(page.locator("pre")).containsText("1.900001.000.00.00.H44");
        assertThat(page.getByRole(AriaRole.BUTTON, button("Thử lại"))).hasCount(0);

        page.getByLabel("Mục đích").fill("Đối soát theo công văn mẫu");
        page.getByRole(AriaRole.BUTTON, button("Xem toàn bộ")).click();
        assertThat(page.locator("pre")).containsText("Phạm Thị Mẫu");
        assertThat(page.locator(".timeline")).containsText("thanh-tra đã xem nội dung. Mục đích: Đối soát");
    }

    @Test
    void aCauseIsDecidedForExactlyTheMessagesThatWereShown() throws Exception {
        scene.refused(101);
        Page page = clerk(Chromium.WIDE);
        page.navigate(scene.at("/console/quarantine").toString());
        page.locator("tbody a").filter(having("Từ chối nội dung")).first().click();
        String frozen = page.url();
        int shown = page.locator("tbody tr").count();
        scene.refused(102);

        page.navigate(frozen);
        assertThat(page.locator("tbody tr")).hasCount(shown);
        assertThat(page.getByText("Từ đó có thêm thông điệp cùng nguyên nhân.")).isVisible();
        page.getByLabel("10 thông điệp cũ nhất").check();
        page.getByLabel("Lý do").fill("Bên gửi sẽ gửi bản khác");
        page.getByRole(AriaRole.BUTTON, button("Bỏ qua")).click();
        assertThat(page.locator(".rows .yes")).hasCount(shown);
        assertThat(page.getByText("Không còn thông điệp nào")).isVisible();
        assertThat(scene.desk().numbers(Installation.PORTAL, "QUARANTINED"))
                .doesNotContain(scene.numberOf(101))
                .contains(scene.numberOf(102));
    }

    @Test
    void everyPageIsFreeOfBarriersOfForeignLoadsAndOfWhatSendersWrote() {
        List<String> barriers = new ArrayList<>();
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
            ColorScheme scheme = width == Chromium.WIDE ? ColorScheme.LIGHT : ColorScheme.DARK;
            Page page = clerk(width, scheme);
            for (String path : pages()) {
                page.navigate(scene.at(path).toString());
                picture(page, path, width);
                barriers.addAll(Chromium.barriers(page));
                if (Chromium.scrollsSideways(page)) {
                    barriers.add(page.url() + " is wider than " + width);
                }
                assertThat(page.evaluate("window.broken")).isNull();
            }
            page.context().close();
        }
        assertThat(barriers).isEmpty();
        assertThat(chromium.loaded()).allMatch(uri -> uri.getHost().equals("127.0.0.1"));
        assertThat(chromium.complaints())
                .filteredOn(text -> !text.contains("ERR_FAILED") && !text.contains("404"))
                .isEmpty();
    }

    private List<String> pages() {
        return List.of(
                "/console",
                "/console/connections",
                "/console/connections/" + Installation.SECOND,
                "/console/connections/" + Installation.PORTAL,
                "/console/messages",
                "/console/messages/" + scene.numberOf(ConsoleScene.HOSTILE_DOSSIER),
                "/console/messages/" + scene.numberOf(ConsoleScene.REFUSED),
                "/console/quarantine",
                "/console/organisations",
                "/console/khong-co");
    }

    /** Into the build's folder; those of docs/console.md also there, with {@code -Ddocs.write=true}. */
    private static void picture(Page page, String path, int width) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        Path file = PICTURES.resolve(name + "-" + width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        Map.of("console-390", "console-now.png", "console-connections-1440", "console-connections.png")
                .forEach((taken, shown) -> {
                    if (Boolean.getBoolean("docs.write") && taken.equals(name + "-" + width)) {
                        page.screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("..", "docs", shown)));
                    }
                });
    }

    private Page clerk(int width) {
        return clerk(width, ColorScheme.LIGHT);
    }

    private Page clerk(int width, ColorScheme scheme) {
        Page page = chromium.open(width, scheme);
        page.navigate(scene.at("/console").toString());
        logIn(page, Installation.CLERK, Installation.PASSWORD);
        assertThat(page).hasURL(scene.at("/console").toString());
        return page;
    }

    private Page inspector() {
        Page page = chromium.open(Chromium.WIDE, ColorScheme.LIGHT);
        page.navigate(scene.at("/console").toString());
        logIn(page, Installation.INSPECTOR, Installation.PASSWORD);
        return page;
    }

    private static void logIn(Page page, String name, String password) {
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, button("Đăng nhập")).click();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

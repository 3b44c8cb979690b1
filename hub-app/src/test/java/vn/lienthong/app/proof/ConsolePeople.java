package vn.lienthong.app.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Persons before the console, each in a browser of its own, and the words by which they find things there. */
final class ConsolePeople {
    private final Chromium chromium;
    private final ConsoleScene scene;

    ConsolePeople(Chromium chromium, ConsoleScene scene) {
        this.chromium = chromium;
        this.scene = scene;
    }

    Page clerk() {
        Page page = person(Installation.CLERK);
        assertThat(page).hasURL(scene.at("/console").toString());
        return page;
    }

    /** Whoever sees the most. */
    Page everything(int width, ColorScheme scheme) {
        return loggedIn(chromium.open(width, scheme), Installation.CHIEF);
    }

    Page person(String name) {
        return loggedIn(chromium.open(Chromium.WIDE, ColorScheme.LIGHT), name);
    }

    private Page loggedIn(Page page, String name) {
        page.navigate(scene.at("/console").toString());
        logIn(page, name, Installation.PASSWORD);
        return page;
    }

    static void logIn(Page page, String name, String password) {
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, button("Đăng nhập")).click();
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static void fillIn(Page page, String numerator, String denominator) {
        page.getByLabel("Tử số").fill(numerator);
        page.getByLabel("Mẫu số").fill(denominator);
        page.getByLabel("Lý do").last().fill("Số liệu quý một");
        page.getByRole(AriaRole.BUTTON, button("Nhập số liệu")).click();
    }

    static void act(Page page, String deed) {
        page.getByLabel("Lý do").first().fill("Theo kế hoạch mẫu");
        page.getByRole(AriaRole.BUTTON, button(deed)).click();
    }
}

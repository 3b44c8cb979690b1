package vn.lienthong.app.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.app.proof.ConsolePeople.act;
import static vn.lienthong.app.proof.ConsolePeople.button;
import static vn.lienthong.app.proof.ConsolePeople.fillIn;
import static vn.lienthong.app.proof.ConsolePeople.having;
import static vn.lienthong.app.proof.ConsolePeople.logIn;
import static vn.lienthong.app.proof.ConsolePeople.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.simulator.Received;

/** The console as a person uses it, in a real browser before a running hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ConsoleScene.Once.class)
class ConsoleTest {
    private static final String REPORT = "/console/reports/HATANG/H44.12/2026-Q1";

    private final ConsoleScene scene;
    private Chromium chromium;
    private ConsolePeople people;

    ConsoleTest(ConsoleScene scene) {
        this.scene = scene;
    }

    @BeforeAll
    void start() {
        chromium = new Chromium();
        people = new ConsolePeople(chromium, scene);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Maintenance, corrected files, drills: before the same hub. */
    @Nested
    class OnDuty extends ConsoleDuty {
        OnDuty() {
            super(scene, people);
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
        assertThat(page.locator(".map.wide .box.person").last()).containsText("cần người");
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
        Page page = people.clerk();
        Locator at = page.locator(".asOf");
        String first = at.textContent();
        assertThat(at)
                .not()
                .hasText(
                        first,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(page.locator("#lost")).isHidden();
        page.route("**/console/live/now", route -> route.abort());
        page.reload();
        assertThat(page.locator("#lost"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(15_000));
    }

    @Test
    void aConnectionIsPausedAndResumedWithAReason() {
        Page page = people.clerk();
        page.getByRole(AriaRole.NAVIGATION).getByText("Kết nối").click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        page.locator("tbody")
                .getByRole(AriaRole.LINK)
                .filter(having("Bên nhận mô phỏng"))
                .last()
                .click();
        String pause = "Bảo trì phòng máy";
        page.navigate(scene.at("/console/connections/" + Installation.WEBHOOK).toString());
        assertThat(page.locator(".charts figure")).hasCount(3);
        page.getByLabel("Lý do").fill(pause);
        page.getByRole(AriaRole.BUTTON, button("Tạm dừng gửi")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã tạm dừng gửi.");
        page.getByLabel("Lý do").fill("Xong");
        page.getByRole(AriaRole.BUTTON, button("Cho gửi lại")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã cho gửi lại.");
    }

    @Test
    void aMessageIsFoundByItsKeyAndTellsItsStoryWithPersonalDataMasked() {
        Page page = people.person(Installation.INSPECTOR);
        page.navigate(scene.at("/console/messages").toString());
        page.getByLabel("Mã hồ sơ hoặc số").fill(Step.key(ConsoleScene.REFUSED));
        page.getByRole(AriaRole.BUTTON, button("Tìm")).click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        page.locator("tbody a").last().click();
        assertThat(page.locator(".timeline")).containsText("từ chối vì nội dung");
        assertThat(page.locator("details li.yes")).hasCount(3);
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
        Page page = people.clerk();
        page.navigate(scene.at("/console/quarantine").toString());
        page.locator("tbody a").filter(having("Từ chối nội dung")).first().click();
        String frozen = page.url();
        int shown = page.locator("tbody tr").count();
        scene.refused(102);

        page.navigate(frozen);
        assertThat(page.locator("tbody tr")).hasCount(shown);
        assertThat(page.getByText("Từ đó có thêm thông điệp cùng nguyên nhân.")).isVisible();
        page.getByLabel("10 thông điệp cũ nhất").check();
        page.getByLabel("Lý do").last().fill("Bên gửi sẽ gửi bản khác");
        page.getByRole(AriaRole.BUTTON, button("Bỏ qua")).click();
        assertThat(page.locator(".rows .yes")).hasCount(shown);
        assertThat(page.getByText("Không còn thông điệp nào")).isVisible();
        assertThat(scene.desk().numbers(Installation.PORTAL, "QUARANTINED"))
                .doesNotContain(scene.numberOf(101))
                .contains(scene.numberOf(102));
    }

    @Test
    void aBadRepairIsTriedInWavesStopsAfterTheFirstAndSaysWhat() throws Exception {
        scene.refused(201);
        scene.refused(202);
        Page page = people.clerk();
        page.navigate(scene.at("/console/quarantine").toString());
        page.locator("tbody a").filter(having("Từ chối nội dung")).first().click();
        assertThat(page.locator("h1")).hasText("Cổng mô phỏng");
        page.getByLabel("Lý do").first().fill("Bên nhận báo đã sửa");
        page.getByRole(AriaRole.BUTTON, button("Thử lại theo đợt")).click();
        assertThat(page).hasURL(Pattern.compile(".*/console/waves/[0-9]+"));
        assertThat(page.locator("#live"))
                .containsText(
                        "Tự dừng ở đợt 1",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(30_000));
        page.reload();
        assertThat(page.locator(".pill.FAILED")).hasCount(1);
        assertThat(page.getByText("Bên nhận báo đã sửa")).isVisible();
        assertThat(page.locator("h1")).containsText("tới Cổng mô phỏng");
    }

    @Test
    void aRefusedContentIsCorrectedByOneAndSentByAnotherInItsOldPlace() throws Exception {
        scene.refused(501);
        Page editor = people.person(Installation.EDITOR);
        editor.navigate(scene.at("/console/messages/" + scene.numberOf(501)).toString());
        editor.getByLabel("Mục đích").first().fill("Sửa trích yếu sai");
        editor.getByRole(AriaRole.BUTTON, button("Sửa nội dung")).click();
        Locator content = editor.getByLabel("Nội dung đã sửa");
        String wrong = content.inputValue();
        content.fill(wrong.replace(Step.key(501), Step.key(502)));
        editor.getByLabel("Lý do").fill("Trích yếu sai");
        editor.getByRole(AriaRole.BUTTON, button("Gửi người khác duyệt")).click();
        assertThat(editor.getByRole(AriaRole.ALERT).last()).isVisible();
        assertThat(editor.getByLabel("Nội dung đã sửa")).hasValue(wrong.replace(Step.key(501), Step.key(502)));
        editor.getByLabel("Nội dung đã sửa").fill(wrong.replace(PortalSettings.POISON, ""));
        editor.getByRole(AriaRole.BUTTON, button("Gửi người khác duyệt")).click();
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("Đã ghi bản sửa; chờ người khác duyệt.");
        assertThat(editor.getByRole(AriaRole.BUTTON, button("Duyệt và gửi"))).hasCount(0);

        Page approver = people.person(Installation.APPROVER);
        approver.locator(".task")
                .filter(having("Một bản sửa"))
                .getByText("Xem bản sửa")
                .click();
        assertThat(approver.locator("ins")).hasText("•••");
        List<String> barriers = Chromium.barriers(approver);
        approver.getByLabel("Mục đích").fill("Duyệt bản sửa");
        approver.getByRole(AriaRole.BUTTON, button("Xem toàn bộ")).click();
        assertThat(approver.locator("del")).containsText(PortalSettings.POISON);
        approver.getByLabel("Lý do").fill("Đúng với hồ sơ giấy");
        approver.getByRole(AriaRole.BUTTON, button("Duyệt và gửi")).click();
        assertThat(approver.getByRole(AriaRole.STATUS)).hasText("Đã duyệt; nội dung đã sửa được gửi đi.");
        assertThat(barriers).isEmpty();
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        scene.desk().numbers(Installation.PORTAL, "DELIVERED").contains(scene.numberOf(501)));
        approver.locator("dd a")
                .filter(new Locator.FilterOptions().setHasText(scene.numberOf(501)))
                .click();
        assertThat(approver.locator(".timeline")).containsText("đứng nguyên chỗ của thông điệp này");
    }

    @Test
    void thoseWhoDoNotLookAreToldOnceAndAChannelThatFailsIsSeen() throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> scene.ear().received().stream()
                        .anyMatch(got -> got.ceSubject().equals(Installation.SECOND)));
        assertThat(scene.ear().repeats()).isZero();
        assertThat(scene.ear().received())
                .filteredOn(got -> got.ceSubject().equals(Installation.SECOND))
                .extracting(Received::ceType)
                .containsExactly("vn.lienthong.alert.opened.v1");
        Page page = people.clerk();
        assertThat(page.locator(".task").filter(having("kênh syslog"))).containsText("vận hành");
        page.navigate(scene.at("/console/nodes").toString());
        assertThat(page.locator("li").filter(having("syslog"))).containsText("máy chủ bên đó không mở cổng");
        assertThat(page.locator("li").filter(having("webhook"))).containsText("Tốt");
    }

    @Test
    void aDocumentIsFoundByItsNumberAndTellsWhoHasIt() {
        Page page = people.clerk();
        page.getByRole(AriaRole.NAVIGATION).getByText("Văn bản").click();
        page.getByLabel("Số ký hiệu hoặc mã văn bản").fill("15/SM-VX");
        page.getByRole(AriaRole.BUTTON, button("Tìm")).click();
        page.locator("tbody").getByText("15/SM-VX").click();
        assertThat(page.locator("h1")).hasText("Văn bản 15/SM-VX của Sở mẫu");
        assertThat(page.locator(".standingBox")).containsText("Phú Thọ");
    }

    @Test
    void aReportIsFilledInApprovedByAnotherPersonSentAndReadBack() {
        Page page = people.person(Installation.OFFICER);
        page.getByRole(AriaRole.NAVIGATION).getByText("Báo cáo").click();
        page.getByLabel("Đến kỳ").fill("2026-Q1");
        page.getByRole(AriaRole.BUTTON, button("Xem")).click();
        assertThat(page.locator("tbody tr")).containsText("quá hạn");
        page.navigate(scene.at(REPORT).toString());
        Page other = people.person(Installation.CHIEF);
        other.navigate(scene.at(REPORT).toString());

        fillIn(page, "ba", "4");
        assertThat(page.locator("fieldset").getByRole(AriaRole.ALERT)).containsText("Không phải là số.");
        fillIn(page, "3", "4");
        assertThat(page.locator("fieldset").getByRole(AriaRole.ALERT)).hasCount(0);
        fillIn(other, "1", "4");
        assertThat(other.locator("fieldset").getByRole(AriaRole.ALERT)).containsText("Người khác đã thay đổi");
        assertThat(other.locator("fieldset")).containsText("Đang có: 3 / 4");

        act(page, "Lập và kiểm tra");
        assertThat(page.getByRole(AriaRole.BUTTON, button("Duyệt"))).hasCount(0);
        Page leader = people.person(Installation.LEADER);
        leader.navigate(scene.at(REPORT).toString());
        assertThat(leader.locator("tbody")).containsText("75 %");
        act(leader, "Duyệt");
        page.reload();
        act(page, "Gửi");
        assertThat(page.locator(".sentence .pill")).hasText("Đã gửi");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            act(page, "Đối chiếu ngay");
            return page.locator(".sentence .pill").textContent().equals("Đã khớp");
        });
        assertThat(page.locator("tbody .yes")).hasCount(2);
    }

    @Test
    void aSampleShowsItsMappingOrWhatIsWrongWithItAndNothingIsKept() {
        Page page = people.clerk();
        page.navigate(scene.at("/console/try").toString());
        page.getByLabel("Mẫu này là").selectOption(ConsoleScene.VENDOR);
        page.getByLabel("Nội dung mẫu").fill("ma: H44.12-260305-9999\nten: Lê Thị Mẫu\nngay: 05/03/2026 08:00\ntt: 2");
        page.getByRole(AriaRole.BUTTON, button("Xem thành gì")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sẽ được nhận và gửi tới:");
        assertThat(page.locator("tbody tr").filter(having("applicant.name"))).containsText("Lê Thị Mẫu");
        page.getByLabel("Nội dung mẫu").fill("ma: H44.12-260305-9999\ntt: 7");
        page.getByRole(AriaRole.BUTTON, button("Xem thành gì")).click();
        assertThat(page.locator("li.no").filter(having("tt:"))).hasCount(1);
        page.navigate(scene.at("/console/messages?q=H44.12-260305-9999").toString());
        assertThat(page.getByText("Không tìm thấy.")).isVisible();
    }

    @Test
    void whatPeopleDidIsShownToThoseWhoLookAfterItOnly() throws Exception {
        Page clerk = people.clerk();
        assertThat(clerk.getByRole(AriaRole.NAVIGATION).getByText("Nhật ký")).hasCount(0);
        clerk.navigate(scene.at("/console/connections/" + Installation.WEBHOOK).toString());
        clerk.getByLabel("Lý do").fill("Bảo trì để xem nhật ký");
        clerk.getByRole(AriaRole.BUTTON, button("Tạm dừng gửi")).click();
        clerk.getByLabel("Lý do").fill("Xong việc");
        clerk.getByRole(AriaRole.BUTTON, button("Cho gửi lại")).click();
        Page page = people.person(Installation.INSPECTOR);
        page.getByRole(AriaRole.NAVIGATION).getByText("Nhật ký").click();
        assertThat(page.locator("tbody tr").filter(having("Bảo trì để xem nhật ký")))
                .containsText("tạm dừng kết nối");
    }

    @Test
    void everyPageIsFreeOfBarriersOfForeignLoadsAndOfWhatSendersWrote() throws Exception {
        long run = scene.retriedInVain(401);
        List<String> barriers = new ArrayList<>();
        Page page = people.everything(Chromium.WIDE, ColorScheme.LIGHT);
        for (String path : pages(run)) {
            page.navigate(scene.at(path).toString());
            for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
                Chromium.show(page, width, width == Chromium.WIDE ? ColorScheme.LIGHT : ColorScheme.DARK);
                picture(page, path, width);
                barriers.addAll(Chromium.barriers(page));
                if (Chromium.scrollsSideways(page)) {
                    barriers.add(page.url() + " is wider than " + width);
                }
            }
            assertThat(page.evaluate("window.broken")).isNull();
        }
        page.context().close();
        assertThat(barriers).isEmpty();
        assertThat(chromium.loaded()).isNotEmpty().allMatch(uri -> uri.getHost().equals("127.0.0.1"));
        assertThat(chromium.complaints())
                .filteredOn(text -> !text.contains("ERR_FAILED") && !text.contains("404"))
                .isEmpty();
        assertThat(scene.log()).as("who leaves a page is no defect").doesNotContain("defect while making a page");
    }

    private List<String> pages(long run) {
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
                "/console/agencies",
                "/console/waves/" + run,
                "/console/documents",
                "/console/document?id=" + Visitor.encoded(ConsoleScene.DOCUMENT),
                "/console/questions",
                "/console/questions/asked",
                "/console/questions/officers",
                "/console/indicators?code=BC06.TIEPNHAN&period=2026-M03",
                "/console/indicators/BC06.TIEPNHAN/H44.12/2026-M03",
                "/console/reports?form=HATANG&until=2026-Q2",
                "/console/reports/HATANG/H44.12/2026-Q2",
                "/console/try",
                "/console/connections/" + ConsoleScene.VENDOR + "/candidate",
                "/console/drill",
                "/console/rights",
                "/console/nodes",
                "/console/audit",
                "/console/khong-co");
    }

    /** For docs/console.md, with {@code -Ddocs.write=true}. */
    private static void picture(Page page, String path, int width) {
        if (path.equals("/console") && Boolean.getBoolean("docs.write")) {
            Path file = Path.of("..", "docs", "console-now-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}

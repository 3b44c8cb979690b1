package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.console.PageDoor;
import vn.lienthong.registry.Right;
import vn.lienthong.simulator.PortalSettings;

/** What people and other sites may try at the console, against the running hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ConsoleScene.Once.class)
class ConsoleAbuseTest {
    private final ConsoleScene scene;

    ConsoleAbuseTest(ConsoleScene scene) {
        this.scene = scene;
    }

    /** Every kind of act and page, with who may do it; everybody else is refused, and so is everybody without a log-in. */
    @Test
    void eachRoleGetsItsPagesAndActsAndNoOther() throws Exception {
        for (String name : RIGHTS.keySet()) {
            Visitor visitor = new Visitor(scene).loggedIn(name);
            for (PageDoor door : PageDoor.TABLE) {
                boolean may = RIGHTS.getOrDefault(name, Set.of()).contains(door.right());
                assertThat(status(visitor, door) != 403)
                        .as(name + " " + door.method() + " " + door.path())
                        .isEqualTo(may);
            }
        }
        Visitor nobody = new Visitor(scene);
        for (PageDoor door : PageDoor.TABLE) {
            assertThat(status(nobody, door)).as(door.path()).isEqualTo(302);
        }
    }

    /** Nothing that is named is there and no reason is given, so no act is ever done. */
    private int status(Visitor visitor, PageDoor door) throws Exception {
        String path = door.path().replaceAll("\\{[a-z]+}", "0");
        return door.method().equals("GET")
                ? visitor.get(path).statusCode()
                : visitor.post(path, "reason=&purpose=").statusCode();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        Visitor clerk = new Visitor(scene).loggedIn(Installation.CLERK);
        String pause = "/console/connections/" + Installation.WEBHOOK + "/pause";
        assertThat(clerk.postBare(pause, "reason=x").statusCode()).isEqualTo(403);
        assertThat(clerk.postBare("/console/logout", "").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/console").statusCode()).isEqualTo(200);
        assertThat(scene.desk().state(Installation.WEBHOOK)).isEqualTo("UP");
    }

    @Test
    void aSessionThatWasThereBeforeTheLogInIsWorthNothingAfterIt() throws Exception {
        Visitor victim = new Visitor(scene);
        victim.plantSession("0123456789ABCDEF0123456789ABCDEF");
        victim.loggedIn(Installation.CLERK);
        assertThat(victim.session()).hasValueSatisfying(cookie -> {
            assertThat(cookie.getValue()).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        Visitor attacker = new Visitor(scene);
        attacker.plantSession("0123456789ABCDEF0123456789ABCDEF");
        assertThat(attacker.get("/console").statusCode()).isEqualTo(302);

        String known = victim.session().orElseThrow().getValue();
        victim.post("/console/logout", "");
        attacker.plantSession(known);
        assertThat(attacker.get("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageThatStaysUpToDateEndsWithItsSessionAndIsNotForStrangers() throws Exception {
        Visitor clerk = new Visitor(scene).loggedIn(Installation.CLERK);
        Iterator<String> lines = clerk.follow("/console/live/now");
        assertThat(after("event:part", lines)).isTrue();
        assertThat(lines.next()).startsWith("data:");
        clerk.post("/console/logout", "");
        assertThat(after("event:over", lines)).isTrue();
        assertThat(after("event:part", lines)).as("ends").isFalse();
        assertThat(after("event: over", new Visitor(scene).follow("/console/live/now")))
                .isTrue();
        assertThat(new Visitor(scene).get("/console/live/now").body()).doesNotContain("event:part");
    }

    private static boolean after(String wanted, Iterator<String> lines) {
        while (lines.hasNext()) {
            if (lines.next().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsHandedToTheMakersHoldsNothingOfAnybody() throws Exception {
        scene.refused(601);
        Map<String, String> parts = scene.bundle();
        assertThat(parts.keySet())
                .contains("about.json", "threads.json", "endpoints.json", "causes.json", "incidents.json");
        assertThat(parts.get("causes.json")).contains(Installation.PORTAL, "22");
        assertThat(String.join("\n", parts.values()))
                .doesNotContain("Phạm Thị Mẫu", "Nguyễn Văn Mẫu", PortalSettings.POISON, "window.broken")
                .doesNotContain(Step.key(601), Installation.SECRET, "Người trực");
    }

    @Test
    void guessingAPasswordIsSlowedDown() throws Exception {
        Visitor guesser = new Visitor(scene);
        for (int i = 0; i < 8; i++) {
            guesser.logIn("nguoi-bi-doan", "guess-" + i);
        }
        assertThat(location(guesser.logIn("nguoi-bi-doan", "guess"))).endsWith("?why=wait");
    }

    @Test
    void guessingByAnotherSpellingOfThePathIsSlowedDownToo() throws Exception {
        Visitor guesser = new Visitor(scene);
        String guess = "username=nguoi-bi-doan-2&password=guess";
        for (int i = 0; i < 8; i++) {
            guesser.post("/console/%6Cogin", guess);
        }
        assertThat(location(guesser.post("/console/%6Cogin", guess))).endsWith("?why=wait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://demo.example/console",
                "//demo.example",
                "/console/../actuator",
                "/console//demo.example",
                "/\\demo.example",
                "/console/login"
            })
    void theLogInLeadsNowhereElse(String to) throws Exception {
        Visitor visitor = new Visitor(scene);
        HttpResponse<String> answer = visitor.post(
                "/console/login",
                "username=" + Installation.GUEST + "&password=" + Installation.PASSWORD + "&to=" + Visitor.encoded(to));
        assertThat(location(answer)).isIn("/console", scene.at("/console").toString());
    }

    @Test
    void theSameActTwiceIsDoneOnce() throws Exception {
        scene.refused(301);
        Visitor clerk = new Visitor(scene).loggedIn(Installation.CLERK);
        String skip = "/console/messages/" + scene.numberOf(301) + "/" + Installation.PORTAL + "/skip";
        String page = "/console/messages/" + scene.numberOf(301);
        assertThat(clerk.post(skip, "reason=x").statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Đã bỏ qua; các thông điệp sau được đi tiếp.");
        assertThat(clerk.post(skip, "reason=x").statusCode()).isEqualTo(302);
        String story = clerk.get(page).body();
        assertThat(story.split("bỏ qua, không gửi tới", -1)).hasSize(2);
        assertThat(story).contains("Lượt giao đang ở trạng thái");
    }

    @Test
    void pagesForbidWhatTheyDoNotNeedAndDoNotStayInCaches() throws Exception {
        Visitor clerk = new Visitor(scene).loggedIn(Installation.CLERK);
        HttpResponse<String> page = clerk.get("/console/messages/" + scene.numberOf(2));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(page.body())
                .doesNotContain(" style=", "onclick", "javascript:")
                .startsWith("<!DOCTYPE html>");
        assertThat(clerk.get("/console/assets/x/../../application.yaml").statusCode())
                .isIn(400, 404);
        assertThat(clerk.get("/console/messages?q=%27%20or%201%3D1%20--&state=X&from=abc&before=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/console/messages?before=abc").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/console/quarantine/0?connection=x&state=NO&upTo=1&at=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLogInIsNoTokenAndATokenIsNoLogIn() throws Exception {
        Visitor clerk = new Visitor(scene).loggedIn(Installation.CLERK);
        assertThat(clerk.get("/api/v1/ops/connections").statusCode()).isEqualTo(401);
    }

    private static final Map<String, Set<Right>> RIGHTS = Map.of(
            Installation.CLERK, Set.of(Right.READ_STATE, Right.RETRY),
            Installation.GUEST, Set.of(Right.READ_STATE),
            Installation.INSPECTOR, Set.of(Right.READ_STATE, Right.READ_BODY),
            Installation.EDITOR, Set.of(Right.READ_STATE, Right.READ_BODY, Right.EDIT),
            Installation.APPROVER, Set.of(Right.READ_STATE, Right.READ_BODY, Right.APPROVE),
            Installation.OFFICER, Set.of(Right.READ_STATE, Right.EDIT),
            Installation.LEADER, Set.of(Right.READ_STATE, Right.APPROVE),
            Installation.STRANGER, Set.of(Right.SEND));

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        String message = "/console/messages/" + scene.numberOf(2);
        Map<String, Set<String>> reads = Map.of(
                "/console",
                READERS,
                "/console/now/live",
                READERS,
                "/console/connections",
                READERS,
                "/console/connections/" + Installation.WEBHOOK,
                READERS,
                "/console/messages",
                READERS,
                message,
                READERS,
                "/console/quarantine",
                READERS,
                "/console/organisations",
                READERS);
        Map<String, Set<String>> acts = Map.of(
                message + "/body",
                Set.of(Installation.INSPECTOR),
                message + "/" + Installation.WEBHOOK + "/skip",
                Set.of(Installation.CLERK),
                "/console/connections/" + Installation.WEBHOOK + "/pause",
                Set.of(Installation.CLERK),
                "/console/connections/" + Installation.WEBHOOK + "/probe",
                Set.of(Installation.CLERK),
                "/console/connections/" + Installation.WEBHOOK + "/incidents/1/settle",
                Set.of(Installation.CLERK),
                "/console/connections/" + Installation.WEBHOOK + "/rows/1/dismiss",
                Set.of(Installation.CLERK),
                "/console/quarantine/0",
                Set.of(Installation.CLERK));
        for (String name :
                List.of(Installation.CLERK, Installation.GUEST, Installation.INSPECTOR, Installation.STRANGER)) {
            Visitor visitor = new Visitor(scene).loggedIn(name);
            for (var page : reads.entrySet()) {
                int status = visitor.get(page.getKey()).statusCode();
                assertThat(status)
                        .as(name + " " + page.getKey())
                        .isEqualTo(page.getValue().contains(name) ? 200 : 403);
            }
            for (var act : acts.entrySet()) {
                // No reason is given, so the act itself is never done.
                int status = visitor.post(act.getKey(), "reason=&purpose=").statusCode();
                assertThat(status == 403)
                        .as(name + " " + act.getKey())
                        .isEqualTo(!act.getValue().contains(name));
            }
        }
        Visitor nobody = new Visitor(scene);
        for (String page : reads.keySet()) {
            assertThat(nobody.get(page).statusCode()).as(page).isEqualTo(302);
        }
        for (String act : acts.keySet()) {
            assertThat(nobody.post(act, "reason=x&purpose=x").statusCode())
                    .as(act)
                    .isEqualTo(302);
        }
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
    void guessingAPasswordIsSlowedDown() throws Exception {
        Visitor guesser = new Visitor(scene);
        for (int i = 0; i < 8; i++) {
            guesser.logIn("nguoi-bi-doan", "guess-" + i);
        }
        assertThat(location(guesser.logIn("nguoi-bi-doan", "guess"))).endsWith("?why=wait");
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
        assertThat(story).contains("Thao tác không phù hợp với trạng thái hiện tại");
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

    private static final Set<String> READERS = Set.of(Installation.CLERK, Installation.GUEST, Installation.INSPECTOR);

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

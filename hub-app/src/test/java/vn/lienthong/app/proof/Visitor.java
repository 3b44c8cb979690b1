package vn.lienthong.app.proof;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody before the console with nothing but HTTP and cookies: can do what a browser would not. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final ConsoleScene scene;

    Visitor(ConsoleScene scene) {
        this.scene = scene;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(scene.at(path)).build(), BodyHandlers.ofString());
    }

    /** With the token of the form on a page, as a browser sends it. */
    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/console/login").body());
        String form = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return postBare(path, fields + form);
    }

    /** Without it, as another site would send it. */
    HttpResponse<String> postBare(String path, String fields) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(scene.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        return post("/console/login", "username=" + encoded(name) + "&password=" + encoded(password));
    }

    Visitor loggedIn(String name) throws IOException, InterruptedException {
        logIn(name, Installation.PASSWORD);
        return this;
    }

    Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("LT_CONSOLE"))
                .findFirst();
    }

    /** Plants a session that an attacker knows. */
    void plantSession(String id) {
        HttpCookie cookie = new HttpCookie("LT_CONSOLE", id);
        cookie.setPath("/console");
        cookie.setDomain("127.0.0.1");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://127.0.0.1"), cookie);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

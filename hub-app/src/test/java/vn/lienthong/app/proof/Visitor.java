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
import java.util.Iterator;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<String> at;

    Visitor(ConsoleScene scene) {
        this(path -> scene.at(path).toString());
    }

    /** @param at the address of a path */
    Visitor(UnaryOperator<String> at) {
        this.at = at;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(at.apply(path))).build(), BodyHandlers.ofString());
    }

    /** Lines of a page that stays up to date by itself, as they come. */
    Iterator<String> follow(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at.apply(path)))
                .header("Accept", "text/event-stream")
                .build();
        return http.send(request, BodyHandlers.ofLines()).body().iterator();
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
                HttpRequest.newBuilder(URI.create(at.apply(path)))
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

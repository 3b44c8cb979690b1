package vn.lienthong.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lienthong.text.Lang;

/** What every page has: its language, who reads it, the files it loads. */
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {
    private static final String LANG = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ConsoleParts parts;
    private final Assets assets;

    Frame(ConsoleParts parts, Assets assets) {
        this.parts = parts;
        this.assets = assets;
    }

    @ModelAttribute
    void fill(HttpServletRequest request, HttpServletResponse response, Model model) {
        Say say = say(request, response);
        model.addAttribute("say", say);
        model.addAttribute("me", person(request).orElse(null));
        model.addAttribute("assets", assets.addresses());
        model.addAttribute("hasDrills", parts.views().drills().isPresent());
        model.addAttribute("inOther", inOtherLanguage(request, say));
    }

    /** In the language of the link that was followed last; Vietnamese before there was one. */
    Say say(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String wanted = request.getParameter(LANG);
        if (wanted != null && lang(wanted).isPresent()) {
            // Nothing but a language stands in it, and scripts have no use for it either.
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(LANG, wanted)
                            .path("/console")
                            .maxAge(REMEMBERED)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Strict")
                            .build()
                            .toString());
        }
        Lang lang = Optional.ofNullable(wanted)
                .flatMap(Frame::lang)
                .or(() -> remembered(request))
                .orElse(Lang.VI);
        return new Say(parts.texts(), lang, parts.clock().instant());
    }

    Optional<Person> person(HttpServletRequest request) {
        return parts.person().apply(request);
    }

    private static Optional<Lang> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANG))
                        .flatMap(cookie -> lang(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Lang> lang(String tag) {
        return Stream.of(Lang.values()).filter(lang -> lang.tag().equals(tag)).findFirst();
    }

    /** The same page in the other language; after an act the first page, for an act is not done twice. */
    private static String inOtherLanguage(HttpServletRequest request, Say say) {
        String other = LANG + "=" + say.otherTag();
        @Nullable String query = request.getQueryString();
        if (!"GET".equals(request.getMethod())) {
            return "/console?" + other;
        }
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith(LANG + "="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return request.getRequestURI() + "?" + kept + other;
    }
}

package vn.lienthong.console;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Organisation;

/** The registry of organisations, to look something up. */
@Controller
final class OrganisationPages {
    private static final int MOST = 300;

    private final ConsoleParts parts;

    OrganisationPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/organisations")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        LocalDate today = ProvinceTime.day(parts.clock().instant());
        String wanted = plain(q.strip());
        List<View> found = parts.configuration().get().organisations().list().stream()
                .filter(one -> wanted.isEmpty()
                        || plain(one.name() + " " + one.codes()).contains(wanted))
                .limit(MOST + 1)
                .map(one -> View.of(one, today))
                .toList();
        model.addAttribute("q", q.strip());
        model.addAttribute("organisations", found.size() > MOST ? found.subList(0, MOST) : found);
        model.addAttribute("more", found.size() > MOST);
        return "organisations";
    }

    /** Without marks over and under letters, so that whoever types without them finds it too. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** One organisation as a row. */
    record View(String name, String codes, Organisation.Kind kind, String parent, String from, String to, boolean now) {
        static View of(Organisation one, LocalDate today) {
            return new View(
                    one.name(),
                    String.join(", ", one.codes().stream().map(Object::toString).toList()),
                    one.kind(),
                    one.parent().map(Object::toString).orElse(""),
                    one.validity().from().equals(LocalDate.MIN)
                            ? "…"
                            : one.validity().from().toString(),
                    one.validity().until().equals(LocalDate.MAX)
                            ? ""
                            : one.validity().until().toString(),
                    one.validity().holdsOn(today));
        }
    }
}

package vn.lienthong.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Documents;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Organisations;

/** Official documents: found by id or printed number, and the story of each over all its receivers. */
@Controller
final class DocumentPages {
    private static final int PAGE = 50;

    private final ConsoleParts parts;

    DocumentPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/documents")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String wanted = SearchForm.plain(q);
        if (wanted.contains(",") && !parts.views().documents().messages(wanted).isEmpty()) {
            return "redirect:" + link(wanted);
        }
        Documents documents = parts.books().documents();
        List<Documents.Listed> found =
                wanted.isEmpty() ? documents.newest(before, PAGE) : documents.numbered(wanted, PAGE);
        model.addAttribute("q", q);
        model.addAttribute("documents", found.stream().map(Line::of).toList());
        model.addAttribute(
                "next",
                wanted.isEmpty() && found.size() == PAGE ? found.get(PAGE - 1).position() : 0);
        return "documents";
    }

    @GetMapping("/console/document")
    String one(@RequestParam String id, @ModelAttribute("say") Say say, Model model) {
        List<StoredMessage> messages = parts.views().documents().messages(SearchForm.plain(id));
        if (messages.isEmpty()) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "document"));
        }
        model.addAttribute("id", id);
        model.addAttribute("story", parts.views().documents().tell(messages, sameOffice(), say.lang()));
        Organisations organisations = parts.configuration().get().organisations();
        model.addAttribute("names", (UnaryOperator<String>) code -> name(organisations, code));
        return "document";
    }

    private String name(Organisations organisations, String code) {
        return organisations
                .resolve(OrgCode.of(code), today())
                .organisation()
                .map(organisation -> organisation.name())
                .orElse(code);
    }

    private UnaryOperator<OrgCode> sameOffice() {
        Organisations organisations = parts.configuration().get().organisations();
        LocalDate today = today();
        return code -> organisations
                .resolve(code, today)
                .organisation()
                .map(organisation -> organisation.code())
                .orElse(code);
    }

    private LocalDate today() {
        return ProvinceTime.day(parts.clock().instant());
    }

    private static String link(String id) {
        return org.springframework.web.util.UriComponentsBuilder.fromPath("/console/document")
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    /** One document of the list, its id taken apart. */
    record Line(Documents.Listed listed, String number, String day, String agency) {
        static Line of(Documents.Listed listed) {
            String[] part = listed.id().split(",", 3);
            return part.length == 3
                    ? new Line(listed, part[2], part[1], part[0])
                    : new Line(listed, listed.id(), "", "");
        }
    }
}

package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.Causes.Stuck;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.WaveRun;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/**
 * What waits for a person, grouped by cause. A cause's page carries the set as it was shown in its address, so an act
 * touches those and no other, however often the button is pressed.
 */
@Controller
final class QuarantinePages {
    private static final int PAGE = 50;
    /** So many at once at most: one more press for more, and a look at what came of the first ones before it. */
    private static final int MOST_AT_ONCE = 100;

    private static final int RUNS_SHOWN = 20;
    private static final Duration RECENT = Duration.ofDays(1);

    private final ConsoleParts parts;

    QuarantinePages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/quarantine")
    String list(@ModelAttribute("say") Say say, Model model) {
        Situation.Look look = parts.situation().look();
        model.addAttribute("look", look);
        model.addAttribute(
                "causes",
                parts.records().causes().list().stream()
                        .map(cause -> CauseView.of(cause, look, say))
                        .toList());
        model.addAttribute("amendments", parts.hands().amendments().waiting());
        model.addAttribute(
                "runs",
                parts.hands().waves().list(RUNS_SHOWN).stream()
                        .filter(run -> run.status() == WaveRun.Status.RUNNING || isRecent(run))
                        .map(run -> new RunLine(
                                run,
                                look.find(run.connection())
                                        .map(ConnectionNow::title)
                                        .orElse(run.connection())))
                        .toList());
        return "quarantine";
    }

    @GetMapping("/console/quarantine/{id}")
    String one(
            @PathVariable String id,
            @RequestParam String connection,
            @RequestParam DeliveryState state,
            @RequestParam long upTo,
            @RequestParam Instant at,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute("say") Say say,
            Model model) {
        Set shown = new Set(id, connection, state, new Cause.Frozen(upTo, at));
        List<Stuck> stuck = shown.stuck(parts, after, PAGE + 1);
        boolean more = stuck.size() > PAGE;
        List<Stuck> page = more ? stuck.subList(0, PAGE) : stuck;
        Optional<Cause> now = parts.records().causes().find(id);
        model.addAttribute("set", shown);
        model.addAttribute(
                "receiver",
                parts.situation()
                        .look()
                        .find(connection)
                        .map(ConnectionNow::title)
                        .orElse(connection));
        model.addAttribute(
                "kind",
                now.map(cause -> say.of("cause." + CauseKind.of(cause), "text", CauseKind.text(cause, say)))
                        .orElse(""));
        model.addAttribute("page", page);
        model.addAttribute("behind", page.stream().mapToLong(Stuck::behind).sum());
        model.addAttribute(
                "next", more ? shown.link(page.get(PAGE - 1).delivery().ref().position()) : "");
        model.addAttribute("inWaves", Deed.inWaves(state));
        model.addAttribute("request", UUID.randomUUID().toString());
        model.addAttribute("deeds", Deed.byHand(state));
        model.addAttribute(
                "newer", now.filter(shown::isOlderThan).map(CauseKind::link).orElse(""));
        return "cause";
    }

    @PostMapping("/console/quarantine/{id}")
    String act(
            @PathVariable String id,
            @RequestParam String connection,
            @RequestParam DeliveryState state,
            @RequestParam long upTo,
            @RequestParam Instant at,
            @RequestParam String deed,
            @RequestParam(defaultValue = "1") int count,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Set shown = new Set(id, connection, state, new Cause.Frozen(upTo, at));
        Deed wanted = Deed.of(deed);
        Visit visit = Visit.of(say, parts, request, next);
        List<Report> reports = new ArrayList<>();
        visit.attempt("done." + wanted, () -> {
            var act = visit.act(reason);
            int most = Math.max(1, Math.min(count, MOST_AT_ONCE));
            for (Stuck one : shown.stuck(parts, 0, most)) {
                String number = one.delivery().message().toString();
                try {
                    DeliveryState became =
                            wanted.on(parts.hands().desk(), one.delivery().ref(), act);
                    reports.add(new Report(number, true, say.of("state." + became)));
                } catch (HubFailure e) {
                    reports.add(new Report(number, false, visit.words(e)));
                }
            }
        });
        next.addFlashAttribute("reports", reports);
        return "redirect:" + shown.link(0);
    }

    private boolean isRecent(WaveRun run) {
        return run.startedAt().isAfter(parts.clock().instant().minus(RECENT));
    }

    /** A retry in waves as a line. */
    record RunLine(WaveRun run, String title) {}

    /** What came of one of many. */
    record Report(String number, boolean done, String words) {}

    /** The deliveries of one cause as they were shown. */
    record Set(String id, String connection, DeliveryState state, Cause.Frozen frozen) {
        List<Stuck> stuck(ConsoleParts parts, long after, int limit) {
            return parts.records().causes().stuck(id, connection, state, frozen, after, limit);
        }

        boolean isOlderThan(Cause now) {
            return now.set().upTo() > frozen.upTo() || now.set().changedUpTo().isAfter(frozen.changedUpTo());
        }

        String link(long after) {
            return UriComponentsBuilder.fromPath("/console/quarantine/{id}")
                    .queryParam("connection", "{connection}")
                    .queryParam("state", state)
                    .queryParam("upTo", frozen.upTo())
                    .queryParam("at", frozen.changedUpTo())
                    .queryParam("after", after)
                    .encode()
                    .buildAndExpand(id, connection)
                    .toUriString();
        }
    }
}

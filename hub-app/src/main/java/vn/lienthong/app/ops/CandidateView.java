package vn.lienthong.app.ops;

import java.util.List;
import java.util.Map;
import vn.lienthong.registry.Candidate;
import vn.lienthong.registry.Resolution;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Whom a code may mean, and why, in a sentence. */
record CandidateView(String code, String name, Candidate.Reason reason, String why) {

    static List<CandidateView> of(Resolution resolution, Texts texts, Lang lang) {
        return resolution.candidates().stream()
                .map(candidate -> new CandidateView(
                        candidate.organisation().code().value(),
                        candidate.organisation().name(),
                        candidate.reason(),
                        texts.say(
                                lang,
                                "candidate." + candidate.reason(),
                                Map.of("name", candidate.organisation().name()))))
                .toList();
    }
}

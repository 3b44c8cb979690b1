package vn.lienthong.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.SignatureChecks;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.signature.FindingsText;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What is known of the signatures on a document, each fact in words of its own. */
final class SignatureStory {

    private final SignatureChecks checks;
    private final Texts texts;

    SignatureStory(SignatureChecks checks, Texts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    /** One line a signature, and one for each file that could not be looked at. */
    List<DocumentTimeline.SignatureLine> tell(MessageNumber message, Lang lang) {
        List<DocumentTimeline.SignatureLine> lines = new ArrayList<>();
        for (SignatureChecks.Kept kept : checks.of(message)) {
            FindingsText found = FindingsText.read(kept.look().findings());
            if (found.problem() != null) {
                String sentence = texts.say(
                        lang,
                        "signature." + found.problem(),
                        Map.of("part", kept.look().part()));
                lines.add(
                        new DocumentTimeline.SignatureLine(message, kept.look().part(), null, sentence));
            }
            found.findings()
                    .forEach(finding -> lines.add(new DocumentTimeline.SignatureLine(
                            message,
                            kept.look().part(),
                            finding,
                            sentence(kept.look().part(), finding, lang))));
        }
        return lines;
    }

    private String sentence(String part, SignatureFinding finding, Lang lang) {
        String organisation = finding.organisation();
        String who = texts.say(
                lang,
                "signature.signer." + finding.signer(),
                Map.of("organisation", organisation == null ? "" : organisation));
        String at = finding.signedAt() == null ? "–" : ProvinceTime.SECOND.format(finding.signedAt());
        return texts.say(
                        lang,
                        "signature.line",
                        Map.of(
                                "part",
                                part,
                                "who",
                                who,
                                "at",
                                at,
                                "bytes",
                                texts.say(lang, "signature.bytes." + finding.bytes()),
                                "chain",
                                texts.say(lang, "signature.chain." + finding.chain()),
                                "stamp",
                                texts.say(lang, "signature.stamp." + finding.stamp())))
                + (finding.weak() ? " " + texts.say(lang, "signature.weak") : "");
    }

    /** Whether one of the files is signed in full; null before any was looked at. */
    static @Nullable Boolean complete(List<DocumentTimeline.SignatureLine> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        Map<String, List<SignatureFinding>> byPart = new HashMap<>();
        for (DocumentTimeline.SignatureLine line : lines) {
            SignatureFinding finding = line.facts();
            if (finding != null) {
                byPart.computeIfAbsent(line.message() + " " + line.part(), part -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byPart.values().stream().anyMatch(SignatureFinding::isComplete);
    }
}

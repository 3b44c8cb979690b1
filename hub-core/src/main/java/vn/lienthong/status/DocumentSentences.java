package vn.lienthong.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.model.DocumentStanding;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** A receiver and a status in a sentence. Names of persons and reasons stay in the messages. */
final class DocumentSentences {

    private final Standings standings;
    private final UnaryOperator<String> titles;
    private final Texts texts;

    DocumentSentences(Standings standings, UnaryOperator<String> titles, Texts texts) {
        this.standings = standings;
        this.titles = titles;
        this.texts = texts;
    }

    DocumentTimeline.Receiver tell(ReceiverStanding receiver, Lang lang) {
        DocumentStanding standing = receiver.standing();
        boolean silent = receiver.isSilent();
        Instant since =
                silent ? receiver.delivery().map(StoredDelivery::changedAt).orElse(standing.since()) : standing.since();
        return new DocumentTimeline.Receiver(
                receiver.agency().value(),
                receiver.delivery().map(sent -> sent.ref().connection()).orElse(null),
                receiver.delivery().map(StoredDelivery::shownState).orElse(null),
                standing.stage().name(),
                standing.recall().name(),
                since,
                silent,
                stage(receiver, since, lang) + recall(standing, lang));
    }

    private String stage(ReceiverStanding receiver, Instant since, Lang lang) {
        String agency = receiver.agency().value();
        Optional<StoredDelivery> delivery = receiver.delivery();
        Map<String, String> facts = Map.of(
                "agency",
                agency,
                "since",
                ProvinceTime.SECOND.format(since),
                "connection",
                delivery.map(sent -> titles.apply(sent.ref().connection())).orElse(""));
        if (receiver.standing().stage() != DocumentStanding.Stage.SENT) {
            return texts.say(lang, "document." + receiver.standing().stage(), facts);
        }
        if (receiver.isSilent()) {
            return texts.say(lang, "document.SILENT", facts);
        }
        return delivery.map(sent -> agency + ": " + standings.tell(sent, lang).sentence())
                .orElseGet(() -> texts.say(lang, "document.ELSEWHERE", facts));
    }

    private String recall(DocumentStanding standing, Lang lang) {
        Instant since = standing.recallSince();
        return since == null
                ? ""
                : " "
                        + texts.say(
                                lang,
                                "document.recall." + standing.recall(),
                                Map.of("since", ProvinceTime.SECOND.format(since)));
    }

    /** @param effect what it did, {@link DocumentStanding.Effect}, or that nobody of the receivers said it */
    String said(DocumentStatus status, String effect, Lang lang) {
        String name = texts.find(lang, "document_status." + status.code())
                .orElseGet(() -> texts.say(
                        lang,
                        "document_status.other",
                        Map.of("code", status.code().value())));
        String sentence = texts.say(
                lang,
                "document.said",
                Map.of(
                        "agency",
                        status.from().code().value(),
                        "status",
                        name,
                        "at",
                        ProvinceTime.SECOND.format(status.at())));
        return texts.find(lang, "document.effect." + effect)
                .map(why -> sentence + " " + why)
                .orElse(sentence);
    }
}

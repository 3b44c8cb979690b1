package vn.lienthong.status;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Reasons;
import vn.lienthong.ledger.Sides;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.Surroundings;
import vn.lienthong.ledger.Surroundings.Front;
import vn.lienthong.ledger.Surroundings.Standstill;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Where a message stands with one receiver: the sentence of its state, and what a person must do. */
final class Standings {
    private static final String NOTHING = "–";
    private static final String DOWN = "DOWN";

    private final Surroundings around;
    private final Signals signals;
    private final UnaryOperator<String> titles;
    private final Texts texts;

    Standings(Surroundings around, Signals signals, UnaryOperator<String> titles, Texts texts) {
        this.around = around;
        this.signals = signals;
        this.titles = titles;
        this.texts = texts;
    }

    Timeline.Standing tell(StoredDelivery delivery, Lang lang) {
        Map<String, String> facts = new HashMap<>();
        facts.put("connection", titles.apply(delivery.ref().connection()));
        facts.put("since", clock(delivery.changedAt()));
        facts.put("until", clock(delivery.notBefore()));
        facts.put("detail", delivery.detail() == null ? NOTHING : delivery.detail());
        String code = "state." + delivery.shownState() + variant(delivery, facts, lang);
        return new Timeline.Standing(
                delivery.ref().connection(),
                delivery.shownState(),
                side(delivery).map(Side::name).orElse(null),
                delivery.attempts(),
                delivery.reason(),
                delivery.changedAt(),
                delivery.notBefore(),
                texts.say(lang, code, facts),
                texts.say(lang, code + ".todo", facts));
    }

    private Optional<Side> side(StoredDelivery delivery) {
        if (delivery.parked()) {
            return around.standstillOf(delivery.ref().connection())
                    .map(why -> why.why().equals(DOWN) ? Sides.of(why.detail()) : Side.OPERATOR);
        }
        return switch (delivery.state()) {
            case QUARANTINED -> Optional.of(Reasons.DEFECT.equals(delivery.reason()) ? Side.US : Side.SENDER);
            case UNKNOWN -> Optional.of(Sides.of(delivery.detail()));
            case NOT_BEFORE -> Optional.of(Side.PARTNER);
            case HELD -> Optional.of(Side.OPERATOR).filter(side -> Reasons.UNROUTABLE.equals(delivery.reason()));
            case WAITING, DELIVERED, WITHDRAWN -> Optional.empty();
        };
    }

    /** A state may need another person's work, or nobody's. */
    private String variant(StoredDelivery delivery, Map<String, String> facts, Lang lang) {
        return delivery.parked()
                ? parked(delivery, facts, lang)
                : switch (delivery.state()) {
                    case UNKNOWN -> unknown(delivery);
                    case QUARANTINED -> quarantined(delivery, facts, lang);
                    case HELD -> held(delivery, facts);
                    case WITHDRAWN -> delivery.doubt() ? ".IN_DOUBT" : "";
                    case WAITING, NOT_BEFORE, DELIVERED -> "";
                };
    }

    private String quarantined(StoredDelivery delivery, Map<String, String> facts, Lang lang) {
        if (Reasons.DEFECT.equals(delivery.reason())) {
            return ".DEFECT";
        }
        facts.computeIfPresent("detail", (name, detail) -> signals.refusal(detail, lang));
        return "";
    }

    private static String unknown(StoredDelivery delivery) {
        if (delivery.notBefore() == null) {
            return "";
        }
        return Reasons.REPEATABLE.equals(delivery.reason()) ? ".REPEAT" : ".LATER";
    }

    /** Who or what stopped the connection, and since when it concerns this delivery. */
    private String parked(StoredDelivery delivery, Map<String, String> facts, Lang lang) {
        Optional<Standstill> standstill = around.standstillOf(delivery.ref().connection());
        if (standstill.isEmpty()) {
            return "";
        }
        Standstill why = standstill.get();
        facts.put("since", clock(why.since().isAfter(delivery.changedAt()) ? why.since() : delivery.changedAt()));
        facts.put("stopped", clock(why.since()));
        facts.put("actor", why.actor());
        boolean byAPerson = why.why().equals("PAUSED");
        facts.put(
                "detail",
                byAPerson ? Optional.ofNullable(why.detail()).orElse(NOTHING) : signals.tell(why.detail(), lang));
        return why.why().equals(DOWN) ? "" : "." + why.why();
    }

    private String held(StoredDelivery delivery, Map<String, String> facts) {
        if (Reasons.UNROUTABLE.equals(delivery.reason())) {
            return ".UNROUTABLE";
        }
        Optional<Front> front = around.frontOf(delivery);
        front.ifPresent(before -> facts.put("front", before.message().toString()));
        return front.map(before -> before.resolvesItself() ? ".WAITS" : ".BEHIND")
                .orElse(".FREE");
    }

    private static String clock(@Nullable Instant moment) {
        return moment == null ? NOTHING : ProvinceTime.SECOND.format(moment);
    }
}

package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.DossierProgress;

/**
 * Steps, ten in a call. ASSUMED: {@code TraCuuHoSo} gives the steps that stand there in {@code TienDo[]}, with the fields
 * in which they were sent; a step is the same one when dossier, {@code ThoiDiemXuLy} and {@code TrangThai} are equal.
 */
final class ProgressSink implements Sink<DossierProgress> {
    private static final int CHUNK = 10;

    private final Portal portal;
    private final Clock clock;

    ProgressSink(Portal portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public Class<DossierProgress> accepts() {
        return DossierProgress.class;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public int together() {
        return CHUNK;
    }

    @Override
    public Outcome deliver(Parcel<DossierProgress> parcel, Http http) {
        ObjectNode row = ProgressToPortal.row(parcel.message());
        try {
            PortalAnswer answer = portal.addProgress(List.of(row), http);
            if (answer.isOk()) {
                return new Outcome.Delivered(null);
            }
            return answer.saysExists()
                    ? standing(row, http).orElseGet(() -> Outcome.Refused.of("conflict"))
                    : portal.refused(answer);
        } catch (PortalStopped stopped) {
            return stopped.outcome();
        }
    }

    @Override
    public List<Outcome> deliverTogether(List<Parcel<DossierProgress>> parcels, Http http) {
        if (parcels.size() == 1) {
            return List.of(deliver(parcels.get(0), http));
        }
        try {
            PortalAnswer answer = portal.addProgress(
                    parcels.stream().map(p -> ProgressToPortal.row(p.message())).toList(), http);
            if (answer.isOk()) {
                return same(new Outcome.Delivered(null), parcels.size());
            }
            boolean oneOfThemIsBad = answer.saysExists() || portal.refused(answer) instanceof Outcome.Refused;
            return oneOfThemIsBad ? oneByOne(parcels, http) : same(portal.refused(answer), parcels.size());
        } catch (PortalStopped stopped) {
            return same(stopped.outcome(), parcels.size());
        }
    }

    /** Nothing overtakes a refused step of its dossier; after a lost answer or an outage no other one is tried. */
    private List<Outcome> oneByOne(List<Parcel<DossierProgress>> parcels, Http http) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> blocked = new HashSet<>();
        for (Parcel<DossierProgress> parcel : parcels) {
            if (blocked.contains(parcel.key())) {
                outcomes.add(new Outcome.NotNow("behind-an-earlier-step", clock.instant()));
                continue;
            }
            Outcome outcome = attempt(parcel, http);
            outcomes.add(outcome);
            if (stops(outcome)) {
                return outcomes;
            }
            if (!isDone(outcome)) {
                blocked.add(parcel.key());
            }
        }
        return outcomes;
    }

    // ASSUMED that a refused call took nothing in; should it have, the step is found and not sent twice.
    private Outcome attempt(Parcel<DossierProgress> parcel, Http http) {
        try {
            return standing(ProgressToPortal.row(parcel.message()), http).orElseGet(() -> deliver(parcel, http));
        } catch (PortalStopped stopped) {
            return stopped.outcome();
        } catch (HttpFault.NotReached fault) {
            return Outcome.TargetDown.of(String.valueOf(fault.getMessage()));
        } catch (HttpFault.AnswerLost fault) {
            return new Outcome.Unknown(String.valueOf(fault.getMessage()));
        }
    }

    private static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Duplicate;
    }

    private static boolean stops(Outcome outcome) {
        return outcome instanceof Outcome.Unknown
                || outcome instanceof Outcome.TargetDown
                || outcome instanceof Outcome.Misconfigured;
    }

    @Override
    public Optional<Outcome> find(Parcel<DossierProgress> parcel, Http http) {
        try {
            return standing(ProgressToPortal.row(parcel.message()), http)
                    .map(known -> known instanceof Outcome.Duplicate ? new Outcome.Delivered(null) : known);
        } catch (PortalStopped stopped) {
            return Optional.of(stopped.outcome());
        }
    }

    /** What the step's identity says: nothing there, the same step, or another one in its place. */
    private Optional<Outcome> standing(ObjectNode row, Http http) {
        Optional<JsonNode> dossier = portal.lookUp(row.path("MaHoSo").asText(), http);
        for (JsonNode step : dossier.map(found -> found.path("TienDo")).orElseGet(Portal::nothing)) {
            if (isEqual(row, step, "ThoiDiemXuLy") && isEqual(row, step, "TrangThai")) {
                return Optional.of(
                        SameContent.isIn(row, step) ? new Outcome.Duplicate(null) : Outcome.Refused.of("conflict"));
            }
        }
        return Optional.empty();
    }

    private static boolean isEqual(JsonNode ours, JsonNode theirs, String field) {
        return ours.path(field).asText().equals(theirs.path(field).asText());
    }

    private static List<Outcome> same(Outcome outcome, int times) {
        return Collections.nCopies(times, outcome);
    }
}

package vn.lienthong.connectors.documentfolder;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.edxml.EdxmlWriter;
import vn.lienthong.connectors.files.Site;
import vn.lienthong.connectors.files.Tray;
import vn.lienthong.connectors.packages.Unreadable;
import vn.lienthong.model.CanonicalMessage;

/** Writes each message as a file of its own; whole or not at all. */
record PackageOutbox<M extends CanonicalMessage>(Class<M> accepts, Site site, Clock clock) implements Sink<M> {

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        String name = name(parcel);
        try (Tray tray = site.open()) {
            tray.put(name, out -> EdxmlWriter.write(parcel.message(), parcel.contents(), out));
            return new Outcome.Delivered(name);
        } catch (ContentDamaged | ContentsAway e) {
            return Unreadable.outcome(e, clock);
        } catch (SourceTrouble e) {
            return outcome(e);
        } catch (IOException e) {
            return Outcome.TargetDown.of("folder-not-writable");
        }
    }

    /** A file that is not there was never whole, or was taken away. */
    @Override
    public Optional<Outcome> find(Parcel<M> parcel, Http http) {
        String name = name(parcel);
        try (Tray tray = site.open()) {
            return tray.find(name).map(there -> new Outcome.Delivered(name));
        } catch (SourceTrouble e) {
            return Optional.of(outcome(e));
        } catch (IOException e) {
            return Optional.of(Outcome.TargetDown.of("folder-not-writable"));
        }
    }

    private static Outcome outcome(SourceTrouble trouble) {
        return trouble.reason().equals("server_unreachable")
                ? Outcome.TargetDown.of("server-unreachable")
                : new Outcome.Misconfigured("server-refuses-us");
    }

    private static String name(Parcel<?> parcel) {
        return parcel.idempotencyKey() + ".edxml";
    }
}

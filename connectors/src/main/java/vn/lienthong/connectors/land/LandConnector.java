package vn.lienthong.connectors.land;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Push;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Hands dossiers to the land office ({@code TiepNhanHoSo}) and takes what it says of them: {@code LuanChuyen}, {@code
 * ChoBoSung}, {@code DaBoSung}, {@code KetThuc}, {@code KetQuaThue}, each posted below {@code /push/<connection>/}.
 *
 * <p>Only a dossier in state {@code RECEIVED} is handed over: what becomes of it afterwards the land office says. ASSUMED: paths,
 * that {@code SoBienNhan} is the dossier's number, that nothing was taken in where {@code status.success} is not true, that {@code
 * Result} 1 in our answer to a callback means "taken", and {@code done-codes}. Parcels of land, the property's address and the
 * files of papers are not carried, for the canonical dossier has no place for them. What was handed over cannot be asked for
 * there: after a lost answer a person decides.
 */
public final class LandConnector implements Connector {
    private final Clock clock;

    public LandConnector() {
        this(Clock.systemUTC());
    }

    LandConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "land";
    }

    @Override
    public List<Setting<?>> settings() {
        return LandSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        List<Push> callbacks = Arrays.stream(LandCallback.values())
                .<Push>map(kind -> new CallbackPush(kind, settings))
                .toList();
        return Ports.of(callbacks.toArray(Push[]::new))
                .withSinks(List.of(new ReceptionSink(new LandSystem(settings, clock), settings)));
    }
}

package vn.lienthong.connectors.population;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.QuestionKind;

/**
 * Asks the national population database (CSDLQG về dân cư) about one citizen: all that it knows, yes or no, relatives.
 *
 * <p>SOAP 1.1 with a hash over address, account, moment and secret in {@code Authorization}. An empty collection is "not
 * found". Answers are read as SOAP and as SOAP wrapped in JSON ({@code error_code}, {@code message}). An answer about
 * somebody else than the one asked for is not believed.
 */
public final class PopulationConnector implements Connector {
    private final Clock clock;

    public PopulationConnector() {
        this(Clock.systemUTC());
    }

    PopulationConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "population";
    }

    @Override
    public List<Setting<?>> settings() {
        return PopulationSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        PopulationService service = new PopulationService(settings, clock);
        return Ports.of(
                new PopulationGateway(QuestionKind.PERSON, "TraCuuThongTinCongDan", service, PopulationAnswer::citizen),
                new PopulationGateway(
                        QuestionKind.PERSON_CHECK, "XacThucThongTinCongDan", service, PopulationAnswer::check),
                new PopulationGateway(
                        QuestionKind.RELATIVES, "XacMinhThongTinNhanThan", service, PopulationAnswer::relatives));
    }
}

package vn.lienthong.connectors.onestop;

import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.Dossier.Channel;
import vn.lienthong.model.OrgCode;

/**
 * What a dossier must say and the LGSP form cannot.
 *
 * @param intake office that takes dossiers in
 * @param fieldCode field (lĩnh vực) of the procedures
 * @param channel how dossiers are submitted
 */
record OneStopSettings(OrgCode intake, String fieldCode, String fieldName, Channel channel) {
    static final Setting<OrgCode> INTAKE = new Setting<>(
            "intake-office",
            OrgCode.class,
            "Code of the office that takes the dossiers in; also the competent one where OrganInchargeIdLevel1 is empty.",
            Optional.empty(),
            false,
            OrgCode::of);
    static final Setting<String> FIELD_CODE =
            Setting.text("field-code", "Code of the field (lĩnh vực) of the dossiers, for the LGSP form has none.");
    static final Setting<String> FIELD_NAME =
            Setting.text("field-name", "Name of the field (lĩnh vực) of the dossiers, for the LGSP form has none.");
    static final Setting<Channel> CHANNEL = Setting.oneOf(
                    "channel",
                    Channel.class,
                    "How the dossiers are submitted, for the LGSP form does not say: in-person, online or post.")
            .or(Channel.IN_PERSON);

    static List<Setting<?>> all() {
        return List.of(INTAKE, FIELD_CODE, FIELD_NAME, CHANNEL);
    }

    static OneStopSettings of(Settings settings) {
        return new OneStopSettings(
                settings.get(INTAKE), settings.get(FIELD_CODE), settings.get(FIELD_NAME), settings.get(CHANNEL));
    }
}

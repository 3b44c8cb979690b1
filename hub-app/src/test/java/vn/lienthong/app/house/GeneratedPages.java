package vn.lienthong.app.house;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.registry.ConnectionSchema;

/** Pages of {@code docs/}, and the form of connection files, that are made from the code, and so are true. */
final class GeneratedPages {
    private GeneratedPages() {}

    /** Text of each page by its path. */
    static Map<String, String> list() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("docs/connectors.md", head("Connectors") + ConnectorsPage.body());
        pages.put("docs/settings.md", head("Settings of the hub") + SettingsPage.body());
        pages.put("docs/errors.md", head("Errors, states and events") + ErrorsPage.body());
        pages.put("docs/rights.md", head("Who may do what") + RightsPage.body());
        pages.put("docs/house.md", head("Packages of the house") + HousePage.body());
        pages.put("docs/fields.md", head("Fields of the messages") + FieldsPage.body());
        pages.put("docs/questions.md", head("Questions to national databases") + QuestionsPage.body());
        pages.put("docs/sharing.md", head("Shared data") + SharingPage.body());
        pages.put("docs/indicators.md", head("Indicators") + IndicatorsPage.body());
        pages.put(
                "config/connection.schema.json",
                ConnectionSchema.text(PlatformBeans.connectors().values()));
        return pages;
    }

    static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private static String head(String title) {
        return "# " + title + "\n\n<!-- Made from the code. Do not edit: " + GeneratedDocsTest.COMMAND + " -->\n\n";
    }
}

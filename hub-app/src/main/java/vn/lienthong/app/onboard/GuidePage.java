package vn.lienthong.app.onboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.lienthong.app.paper.Paper;
import vn.lienthong.model.ProvinceTime;

/** One page in Vietnamese that a unit is given: its own names and addresses, and what to do; never the secret. */
public final class GuidePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private GuidePage() {}

    static byte[] pdf(Newcomer newcomer) {
        return Paper.of("/onboard/guide.html")
                .with("unit", newcomer.unit().name())
                .with("code", newcomer.code())
                .with("name", newcomer.name())
                .with("hub", newcomer.hub())
                .with("contact", newcomer.contact())
                .with("day", LocalDate.now(ProvinceTime.ZONE).format(DAY))
                .pdf();
    }
}

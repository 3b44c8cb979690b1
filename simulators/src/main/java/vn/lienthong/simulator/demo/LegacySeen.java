package vn.lienthong.simulator.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of the sources that cannot send.
 *
 * @param arrived source and number of each dossier that the IOC got, sorted
 * @param names of the table's applicants as they stand in the hub's messages, sorted
 * @param setAside rows that the hub could not take
 */
record LegacySeen(List<String> arrived, List<String> names, List<Desk.SetAside> setAside) {
    LegacySeen {
        arrived = List.copyOf(arrived);
        names = List.copyOf(names);
        setAside = List.copyOf(setAside);
    }

    Chapter judged(List<String> expected, List<String> readable) {
        return new Chapter(
                "Nguồn dữ liệu cũ / legacy sources",
                Stream.concat(
                                Stream.of("bảng / table " + from(LegacyScene.TABLE) + ", bảng tính / spreadsheet "
                                        + from(LegacyScene.SHEET) + ", SOAP " + from(LegacyScene.SOAP)
                                        + " hồ sơ → " + Promises.IOC),
                                setAside.stream()
                                        .map(row -> "để riêng / set aside: " + row.source() + ", " + row.place() + ": "
                                                + row.why()))
                        .toList(),
                List.of(
                        new Finding(
                                "Hồ sơ của ba nguồn cũ đến IOC, mỗi hồ sơ một lần",
                                "dossiers of three legacy sources arrived once each",
                                arrived.equals(expected.stream().sorted().toList()) ? "" : arrived.toString()),
                        new Finding(
                                "Tên ghi bằng TCVN3 thành Unicode đúng dấu",
                                "names in TCVN3 became Unicode",
                                names.equals(readable) ? "" : names.size() + " names, not as expected"),
                        new Finding(
                                "Dòng lỗi được để riêng kèm lý do, không cản dòng tốt",
                                "the bad row was set aside with its reason",
                                badRow())));
    }

    private String badRow() {
        boolean right = setAside.size() == 1
                && setAside.get(0).place().endsWith("3")
                && setAside.get(0).why().contains("date_form");
        return right ? "" : setAside.toString();
    }

    private long from(String source) {
        return arrived.stream().filter(one -> one.startsWith(source + " ")).count();
    }
}

package vn.lienthong.simulator.demo;

import java.util.List;

/**
 * What the document systems and the axis have in their own records.
 *
 * @param atNoiVu numbers of the documents that came there, in order; likewise the next two
 * @param outside numbers of the documents that the axis took for agencies outside the province
 * @param said what the sender of the first document was told: status and number of the document
 * @param fileIsWhole whether what came to the province's office holds every byte of the large file
 */
record DocumentsSeen(
        List<String> atNoiVu,
        List<String> atThanhTra,
        List<String> atUbnd,
        List<String> outside,
        List<String> said,
        boolean fileIsWhole) {
    static final String REFUSED = "02";
    static final String DONE = "06";

    DocumentsSeen {
        atNoiVu = List.copyOf(atNoiVu);
        atThanhTra = List.copyOf(atThanhTra);
        atUbnd = List.copyOf(atUbnd);
        outside = List.copyOf(outside);
        said = List.copyOf(said);
    }

    /** The documents that were sent, by their numbers. */
    record Sent(String toThree, String mistaken, String recall, String large, String file) {}

    /** Whether everything has come that is to come, its content aside. */
    boolean isComplete(Sent sent) {
        return atNoiVu.contains(sent.recall)
                && atNoiVu.contains(sent.toThree)
                && atUbnd.contains(sent.large)
                && outside.contains(sent.toThree)
                && answers(sent).isEmpty();
    }

    Chapter judged(Sent sent) {
        return new Chapter(
                "Văn bản điện tử / documents",
                List.of(
                        "Sở Nội vụ " + atNoiVu.size() + ", Thanh tra tỉnh " + atThanhTra.size() + ", UBND tỉnh "
                                + atUbnd.size() + ", qua trục quốc gia / over the national axis " + outside.size(),
                        "Văn thư Thanh tra tỉnh từ chối / the clerk refuses: " + sent.toThree,
                        "Thu hồi / recall: " + sent.mistaken + " bởi / by " + sent.recall,
                        "Tệp / file: " + sent.file),
                List.of(
                        new Finding(
                                "Văn bản đến đúng từng nơi nhận, mỗi nơi một lần",
                                "each document came to each receiver exactly once",
                                received(sent)),
                        new Finding(
                                "Lệnh thu hồi đến sau văn bản bị thu hồi",
                                "the recall came after its document",
                                recall(sent)),
                        new Finding(
                                "Nơi gửi biết ai đã xong và ai từ chối",
                                "the sender knows who is done and who refused",
                                answers(sent)),
                        new Finding(
                                "Tệp 80 MB đến nơi nguyên vẹn từng byte",
                                "the file of 80 MB arrived byte by byte",
                                file(sent))));
    }

    private String received(Sent sent) {
        boolean right = atNoiVu.stream().sorted().toList().equals(List.of(sent.toThree, sent.mistaken, sent.recall))
                && atThanhTra.equals(List.of(sent.toThree))
                && atUbnd.equals(List.of(sent.large))
                && outside.equals(List.of(sent.toThree));
        return right ? "" : atNoiVu + " " + atThanhTra + " " + atUbnd + " " + outside;
    }

    private String recall(Sent sent) {
        int document = atNoiVu.indexOf(sent.mistaken);
        return document >= 0 && atNoiVu.lastIndexOf(sent.recall) > document ? "" : atNoiVu.toString();
    }

    private String answers(Sent sent) {
        boolean right = said.contains(REFUSED + " " + sent.toThree) && said.contains(DONE + " " + sent.toThree);
        return right ? "" : said.toString();
    }

    private String file(Sent sent) {
        return atUbnd.contains(sent.large) && fileIsWhole ? "" : "not the file that was sent";
    }
}

package vn.lienthong.simulator.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of the questions to the population database.
 *
 * @param verified dossiers whose applicants were verified
 * @param refusedStatus HTTP status for the question without an open dossier
 * @param refusal the rules that it broke and why, in words
 * @param asked how many questions the population database was asked
 * @param report what the access report of the officer says
 */
record QuestionsSeen(List<String> verified, int refusedStatus, String refusal, int asked, List<String> report) {
    QuestionsSeen {
        verified = List.copyOf(verified);
        report = List.copyOf(report);
    }

    /** @param neverSent number of the dossier that nobody has sent */
    Chapter judged(List<String> applications, String neverSent) {
        return new Chapter(
                "Hỏi CSDL dân cư / questions to the population database",
                Stream.concat(
                                Stream.of("bị từ chối / refused: HTTP " + refusedStatus + ", " + refusal),
                                report.stream())
                        .toList(),
                List.of(
                        new Finding(
                                "Người nộp hồ sơ đang xử lý được xác minh, có mục đích",
                                "applicants of open dossiers were verified, with a purpose",
                                verified.equals(applications) && !applications.isEmpty()
                                        ? ""
                                        : verified.size() + " of " + applications.size()),
                        new Finding(
                                "Không có hồ sơ đang mở: không được hỏi",
                                "without an open dossier nothing was asked",
                                refused(applications.size())),
                        new Finding(
                                "Báo cáo truy cập có từng câu hỏi, cả câu bị từ chối",
                                "the access report has each question, the refused one too",
                                reported(Stream.concat(applications.stream(), Stream.of(neverSent))
                                        .toList()))));
    }

    private String refused(int applications) {
        boolean right = refusedStatus == 403 && refusal.contains("dossier_not_open") && asked == applications;
        return right ? "" : "HTTP " + refusedStatus + " " + refusal + ", asked " + asked;
    }

    private String reported(List<String> dossiers) {
        List<String> missing = dossiers.stream()
                .filter(dossier -> report.stream().noneMatch(line -> line.contains(dossier)))
                .toList();
        return missing.isEmpty() ? "" : "not in the report: " + missing;
    }
}

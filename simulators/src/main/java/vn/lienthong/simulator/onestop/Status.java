package vn.lienthong.simulator.onestop;

/** State of a dossier under the canonical record's names, with the one-stop system's own words. */
enum Status {
    REGISTERED("Chờ tiếp nhận"),
    RECEIVED("Mới tiếp nhận"),
    NOT_ACCEPTED("Từ chối tiếp nhận"),
    IN_PROCESS("Đang xử lý"),
    SUPPLEMENT_REQUESTED("Chờ bổ sung"),
    PAYMENT_REQUESTED("Chờ nộp phí"),
    WITHDRAWN_BY_CITIZEN("Công dân rút hồ sơ"),
    STOPPED("Dừng xử lý"),
    COMPLETED("Đã xử lý xong"),
    RESULT_RETURNED("Đã trả kết quả");

    private final String ownWords;

    Status(String ownWords) {
        this.ownWords = ownWords;
    }

    String ownWords() {
        return ownWords;
    }
}

package vn.lienthong.simulator.onestop;

/** State of a dossier under the canonical record's names, with the one-stop system's own words. */
enum Status {
    REGISTERED(1, "Chờ tiếp nhận"),
    RECEIVED(2, "Mới tiếp nhận"),
    NOT_ACCEPTED(3, "Từ chối tiếp nhận"),
    IN_PROCESS(4, "Đang xử lý"),
    SUPPLEMENT_REQUESTED(5, "Chờ bổ sung"),
    PAYMENT_REQUESTED(6, "Chờ nộp phí"),
    WITHDRAWN_BY_CITIZEN(7, "Công dân rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    COMPLETED(9, "Đã xử lý xong"),
    RESULT_RETURNED(10, "Đã trả kết quả");

    private final int code;
    private final String ownWords;

    Status(int code, String ownWords) {
        this.code = code;
        this.ownWords = ownWords;
    }

    /** Code in the national portal, domain section 3.4. */
    int code() {
        return code;
    }

    String ownWords() {
        return ownWords;
    }
}

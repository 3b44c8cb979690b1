package vn.lienthong.wire;

import java.nio.charset.StandardCharsets;

/** One right event of each kind, with an invented person. */
final class Samples {
    static final String DOSSIER = "vn.lienthong.dossier.v1";
    static final String PROGRESS = "vn.lienthong.dossier-progress.v1";

    static final String DOSSIER_DATA = """
            {"number":"H44.12-260305-0007",
             "procedure":{"code":"1.003560","name":"Thủ tục mẫu để thử nghiệm","fieldCode":"G09-NV01","fieldName":"Lĩnh vực mẫu"},
             "channel":"ONLINE",
             "applicant":{"kind":"CITIZEN","name":"Phạm Thị Mẫu","citizenId":"025000000001","phone":"0900000000"},
             "summary":"Đề nghị cấp lại giấy phép mẫu",
             "timing":{"submittedAt":"2026-03-05T08:00:00+07:00","receivedAt":"2026-03-05T08:20:00+07:00","dueAt":"2026-03-10T17:00:00+07:00"},
             "status":"RECEIVED","sourceStatus":"new",
             "offices":{"intake":"H44.12","competent":"H44.12","receiptNumber":"BN-0007"},
             "flags":{"digitised":true,"verifiedByVneid":true,"onlinePayment":"NATIONAL_PORTAL","databases":["DC"]},
             "documents":[{"id":"t1","name":"don-de-nghi.pdf","componentCode":"KQ.G09.000001","url":"https://kho.phutho.local/t1","digitised":true,"reused":false,"fromNationalStore":false}],
             "fees":[{"code":"LP01","name":"Lệ phí cấp giấy phép","amount":50000,"kind":"FEE"}],
             "supplements":[],"results":[]}""";

    static final String PROGRESS_DATA = """
            {"number":"H44.12-260305-0007","handler":"Trần Văn Mẫu","handlerTitle":"Chuyên viên","content":"Thẩm định hồ sơ",
             "status":"IN_PROCESS","at":"2026-03-06T09:00:00+07:00"}""";

    private Samples() {}

    static String structured(String data) {
        return structured(DOSSIER, data);
    }

    static String structured(String type, String data) {
        return """
                {"specversion":"1.0","id":"e-0001","source":"mot-cua-viet-tri","type":"%s","subject":"H44.12-260305-0007",\
                "time":"2026-03-05T08:21:00+07:00","datacontenttype":"application/json","sequence":"7",
                "data":%s}""".formatted(type, data);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.lienthong.app.proof;

/**
 * One message of a proof: the {@code place}-th that its dossier's sender hands in.
 *
 * @param mark text that the portal may refuse, or empty
 */
record Step(int dossier, int place, String mark) {
    static final String CONTENT_TYPE = "application/cloudevents+json";
    static final String DOSSIER = "vn.lienthong.dossier.v1";
    static final String PROGRESS = "vn.lienthong.dossier-progress.v1";
    private static final int SNAPSHOT_EVERY = 4;
    private static final int MINUTES_A_DAY = 1440;

    boolean isSnapshot() {
        return place % SNAPSHOT_EVERY == 0;
    }

    String key() {
        return key(dossier);
    }

    static String key(int dossier) {
        return "000.00.12.H44-260305-%05d".formatted(dossier);
    }

    String id() {
        return dossier + "-" + place;
    }

    /** Readable at the receiver: the place stands in the free text. */
    String text() {
        return mark + "bước " + place;
    }

    /** The place that a text of {@link #text} names. */
    static int placeIn(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** A structured CloudEvent, of {@link #CONTENT_TYPE}. */
    String event() {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s",\
                "datacontenttype":"application/json","data":%s}""".formatted(id(), Installation.SOURCE, isSnapshot() ? DOSSIER : PROGRESS, key(), data());
    }

    String data() {
        return isSnapshot() ? snapshot() : progress();
    }

    private String snapshot() {
        return """
                {"number":"%s","procedure":{"code":"1.900001.000.00.00.H44","name":"Thủ tục mẫu","fieldCode":"G09-NV01",\
                "fieldName":"Lĩnh vực mẫu"},"channel":"IN_PERSON","applicant":{"kind":"CITIZEN","name":"Phạm Thị Mẫu"},\
                "summary":"%s","timing":{"receivedAt":"2026-03-05T01:20:00Z"},"status":"IN_PROCESS",\
                "offices":{"intake":"H44.12","competent":"H44.12"},"flags":{"digitised":false,"verifiedByVneid":false,\
                "onlinePayment":"NONE","databases":[]},"documents":[],"fees":[],"supplements":[],"results":[]}""".formatted(key(), text());
    }

    private String progress() {
        int minute = place % MINUTES_A_DAY;
        return """
                {"number":"%s","handler":"Nguyễn Văn Mẫu","content":"%s","status":"IN_PROCESS",\
                "at":"2026-03-%02dT%02d:%02d:00Z"}""".formatted(key(), text(), 6 + place / MINUTES_A_DAY, minute / 60, minute % 60);
    }
}

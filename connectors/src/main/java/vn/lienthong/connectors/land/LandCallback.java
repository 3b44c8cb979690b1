package vn.lienthong.connectors.land;

/**
 * What the land office tells the one-stop office (domain section 4.6).
 *
 * <p>ASSUMED: what each means for the dossier's state.
 */
enum LandCallback {
    /** It goes on to somebody else. */
    LUAN_CHUYEN("LuanChuyen", "NgayChuyen", "MaCanBoNhan", "NoiDungXuLy", "Luân chuyển hồ sơ"),
    /** Something is missing. */
    CHO_BO_SUNG("ChoBoSung", "NgayChoBoSung", "MaCanBoXuLy", "GhiChu", "Chờ bổ sung hồ sơ"),
    /** What was missing has come. */
    DA_BO_SUNG("DaBoSung", "NgayNhanBoSung", "", "GhiChu", "Đã nhận bổ sung"),
    /** It is over. */
    KET_THUC("KetThuc", "NgayKetThuc", "MaCanBoXuLy", "GhiChu", "Kết thúc xử lý"),
    /** The tax office has said what is to be paid. */
    KET_QUA_THUE("KetQuaThue", "NgayCoKetQuaThue", "NguoiXuLy", "GhiChu", "Có thông báo thuế");

    private final String path;
    private final String at;
    private final String handler;
    private final String content;
    private final String usualContent;

    LandCallback(String path, String at, String handler, String content, String usualContent) {
        this.path = path;
        this.at = at;
        this.handler = handler;
        this.content = content;
        this.usualContent = usualContent;
    }

    String path() {
        return path;
    }

    /** Field with the moment. */
    String at() {
        return at;
    }

    /** Field with who did it; empty where there is none. */
    String handler() {
        return handler;
    }

    /** Field with what was done. */
    String content() {
        return content;
    }

    /** What was done, where the field says nothing. */
    String usualContent() {
        return usualContent;
    }
}

package vn.lienthong.registry;

import static vn.lienthong.registry.SharedData.Type.AMOUNT;
import static vn.lienthong.registry.SharedData.Type.DAY;
import static vn.lienthong.registry.SharedData.Type.FLAG;
import static vn.lienthong.registry.SharedData.Type.LIST;
import static vn.lienthong.registry.SharedData.Type.MOMENT;
import static vn.lienthong.registry.SharedData.Type.WHOLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the hub gives to other systems of the province. Nothing of it names a citizen: who is asked about is asked by a question. */
public enum SharedData {
    /** Dossiers (hồ sơ) as all messages so far leave them. */
    DOSSIERS(
            1,
            closed("number", "Mã hồ sơ."),
            open("procedure", "Mã thủ tục hành chính."),
            open("intake", "Cơ quan tiếp nhận."),
            open("competent", "Cơ quan có thẩm quyền giải quyết."),
            closed("submitted", MOMENT, "Ngày nộp."),
            open("received", MOMENT, "Ngày tiếp nhận."),
            open("due", MOMENT, "Ngày hẹn trả."),
            open("ended", MOMENT, "Ngày kết thúc xử lý, as the indicators take it."),
            open("status", "State after the newest message or step."),
            open("channel", "Kênh thực hiện."),
            open("onlinePayment", "Thanh toán trực tuyến."),
            open("digitised", FLAG, "Hồ sơ có thành phần số hóa."),
            open("supplements", WHOLE, "How many supplements were asked for."),
            open("resultFiles", WHOLE, "How many results there are as files.")),
    /** Official documents (văn bản điện tử), without their text and files. */
    DOCUMENTS(
            1,
            closed("id", "Identity between agencies."),
            open("act", "New, recall, update or replacement."),
            closed("number", "Số và ký hiệu, as printed."),
            open("issued", DAY, "Ngày ban hành."),
            open("kind", "Loại văn bản."),
            closed("subject", "Trích yếu; it may name persons."),
            open("from", "Cơ quan ban hành."),
            closed("to", LIST, "Nơi nhận."),
            open("files", WHOLE, "How many files there are.")),
    /** Procedures (thủ tục hành chính) of the catalogue. */
    PROCEDURES(
            1,
            open("code", "Mã thủ tục."),
            open("name", "Tên thủ tục."),
            open("publisher", "Cơ quan công bố."),
            open("fields", LIST, "Lĩnh vực."),
            open("level", "Level of service that was decided last."),
            open("levelFrom", DAY, "Since when.")),
    /** Organisations with their days, as the registry has them. */
    ORGANISATIONS(
            2,
            open("code", "Mã định danh."),
            open("from", DAY, "First day; absent where nobody knows."),
            open("until", DAY, "Day on which it no longer is; absent while it is."),
            open("name", "Tên."),
            open("kind", "Place in the state."),
            open("parent", "Organisation above it."),
            open("aliases", LIST, "Other codes that it is found under.")),
    /** Values of indicators for every organisation: this period and the one before, of each kind. */
    INDICATORS(
            4,
            open("indicator", "Mã chỉ tiêu."),
            open("organisation", "Mã định danh."),
            open("organisationFrom", DAY, "First day of the organisation; absent where nobody knows."),
            open("period", "Kỳ báo cáo."),
            open("from", DAY, "First day of the period."),
            open("to", DAY, "Last day of the period."),
            open("unit", "Đơn vị tính."),
            open("value", AMOUNT, "Rounded value; absent where there is none."),
            open("absence", "Why there is none: NO_DENOMINATOR, MISSING, or WITHDRAWN when the cell is no more."),
            open("numerator", AMOUNT, "What was added up, or the figure itself."),
            open("denominator", AMOUNT, "Of a ratio."),
            open("qualifier", "How exactly it is meant."),
            open("definition", WHOLE, "Version of the definition."));

    private final int identity;

    // A copy that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    SharedData(int identity, Field... fields) {
        this.identity = identity;
        this.fields = List.of(fields);
    }

    private static Field open(String name, String meaning) {
        return open(name, Type.TEXT, meaning);
    }

    private static Field open(String name, Type type, String meaning) {
        return new Field(name, type, meaning, true);
    }

    private static Field closed(String name, String meaning) {
        return closed(name, Type.TEXT, meaning);
    }

    private static Field closed(String name, Type type, String meaning) {
        return new Field(name, type, meaning, false);
    }

    /** As it stands in paths and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SharedData> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public List<Field> fields() {
        return fields;
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    public Field get(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no field of " + this));
    }

    /** The fields that say which one it is: given with every row, for without them no change can be followed. */
    public List<String> identity() {
        return names().subList(0, identity);
    }

    /** Those that may be given to everybody. */
    public List<String> openNames() {
        return fields.stream().filter(Field::open).map(Field::name).toList();
    }

    /**
     * One field.
     *
     * @param open whether it may be given to everybody
     */
    public record Field(String name, Type type, String meaning, boolean open) {}

    /** What a field holds, for those who keep columns. */
    public enum Type {
        TEXT,
        /** ISO 8601 with a zone. */
        MOMENT,
        /** ISO 8601. */
        DAY,
        WHOLE,
        /** With up to nine decimals. */
        AMOUNT,
        FLAG,
        /** Of texts. */
        LIST
    }
}

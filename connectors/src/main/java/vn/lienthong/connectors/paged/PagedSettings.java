package vn.lienthong.connectors.paged;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.RecordPlaces;

/** Keys of every connection that is read by days and pages. */
public final class PagedSettings {
    public static final Setting<URI> BASE = Setting.address(
            "base", "Address of the service: scheme, host, port and an optional path that every call's path follows.");
    static final Setting<String> RECORDS = checked(
            "records",
            "Where the records stand in an answer. JSON: path of the list, such as /data/items. XML: path of one record with the list around it, names without namespaces, such as KetQua/HoSo.",
            DocumentPath::of);
    static final Setting<String> INSIDE = checked(
                    "inside",
                    "Where an answer holds the real answer as a text, as SOAP services do that were JSON before; records, ok-field, total and next are then looked for in there.",
                    DocumentPath::of)
            .or("");
    static final Setting<DocumentForm> INSIDE_FORM = Setting.oneOf(
                    "inside-form", DocumentForm.class, "How the text at inside is written.")
            .or(DocumentForm.JSON);
    static final Setting<String> OPTIONAL = Setting.text(
                    "optional", "Fields that a record may leave out, separated by commas.")
            .or("");
    static final Setting<String> KEY = Setting.text(
                    "key", "Fields that together name a record, separated by commas, so that a person finds it again.")
            .or("");
    static final Setting<String> OK_FIELD = checked(
                    "ok-field",
                    "Where an answer says whether it is one, such as /error/code: HTTP 200 alone means nothing.",
                    DocumentPath::of)
            .or("");
    static final Setting<String> OK_VALUES = Setting.text(
                    "ok-values", "Values of ok-field that mean yes, separated by commas.")
            .or("");
    static final Setting<String> EMPTY_VALUES = Setting.text(
                    "empty-values", "Values of ok-field that mean there are no records, separated by commas.")
            .or("");
    static final Setting<String> LOGIN_AGAIN_VALUES = Setting.text(
                    "login-again-values",
                    "Values of ok-field that mean the login has run out, separated by commas; HTTP 401 always does.")
            .or("");
    static final Setting<String> TOTAL = checked(
                    "total",
                    "Where an answer says how many records there are in all; when another number came, one incident says so.",
                    DocumentPath::of)
            .or("");
    static final Setting<PagingKind> PAGING = Setting.oneOf(
                    "paging",
                    PagingKind.class,
                    "How one page follows another: none, page ({page} counts up), offset ({offset} is the number of records before), cursor ({cursor} is what the page before said at next) or link (the page before says the address at next).")
            .or(PagingKind.NONE);
    static final Setting<Integer> FIRST_PAGE =
            Setting.number("first-page", "Number of the first page.").or(1);
    static final Setting<Integer> PAGE_SIZE = Setting.number(
                    "page-size", "Records on a page as we ask for them with {size}.")
            .or(50);
    static final Setting<String> NEXT = checked(
                    "next",
                    "For cursor and link: where an answer says what comes next, such as /links/next; nothing there means the end.",
                    DocumentPath::of)
            .or("");
    static final Setting<String> START = checked(
                    "start", "First day to read, such as 2026-01-01; needed when {from} is used.", LocalDate::parse)
            .or("");
    static final Setting<Integer> WINDOW_DAYS = Setting.number(
                    "window-days", "Days that one question asks for with {from} and {to}.")
            .or(1);
    static final Setting<Integer> LOOK_BACK_DAYS = Setting.number(
                    "look-back-days",
                    "Days before today that are read again each time, for records that come late or change.")
            .or(1);
    static final Setting<String> DATE_FORM = checked(
                    "date-form",
                    "Form of {from} and {to}, such as dd/MM/yyyy or yyyy-MM-dd HH:mm:ss; Vietnamese time.",
                    PagedSettings::dateForm)
            .or("yyyy-MM-dd");
    static final Setting<To> TO = Setting.oneOf(
                    "to",
                    To.class,
                    "Whether {to} is the last day asked for (inclusive) or the day after it (exclusive).")
            .or(To.INCLUSIVE);

    private PagedSettings() {}

    /** All keys, those of the connector's own in the middle. */
    public static List<Setting<?>> with(List<Setting<?>> own) {
        List<Setting<?>> after = List.of(
                RECORDS,
                INSIDE,
                INSIDE_FORM,
                OPTIONAL,
                KEY,
                RecordPlaces.KEY_IS_PERSONAL,
                OK_FIELD,
                OK_VALUES,
                EMPTY_VALUES,
                LOGIN_AGAIN_VALUES,
                TOTAL,
                PAGING,
                FIRST_PAGE,
                PAGE_SIZE,
                NEXT,
                START,
                WINDOW_DAYS,
                LOOK_BACK_DAYS,
                DATE_FORM,
                TO);
        return Stream.of(List.<Setting<?>>of(BASE), own, after, AccessSettings.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A text of a connection file that {@code check} refuses by {@link IllegalArgumentException} or a kind of it. */
    public static Setting<String> checked(String key, String meaning, Consumer<String> check) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, text -> {
            try {
                check.accept(text);
                return text;
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException(
                        "a day such as 2026-01-01, or a form such as dd/MM/yyyy expected", e);
            }
        });
    }

    // A form that no day and no time of day has is refused here, and not at the first question.
    private static void dateForm(String text) {
        String sample = LocalDate.EPOCH.atStartOfDay().format(DateTimeFormatter.ofPattern(text, Locale.ROOT));
        if (sample.isBlank()) {
            throw new IllegalArgumentException("a form such as dd/MM/yyyy expected");
        }
    }

    static List<String> names(Settings settings, Setting<String> setting) {
        return Arrays.stream(settings.get(setting).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether the last day is named or the one after it. */
    enum To {
        INCLUSIVE,
        EXCLUSIVE
    }
}

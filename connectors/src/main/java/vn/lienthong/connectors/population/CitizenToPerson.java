package vn.lienthong.connectors.population;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Person;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.Relatives;

/** A {@code CongDan} of the service, as texts by the way to them, as the canonical person (domain section 4.2). */
final class CitizenToPerson {
    private CitizenToPerson() {}

    /** By the number that was asked for; one without any number is not. */
    static boolean isAbout(Map<String, String> citizen, PersonQuestion question) {
        String wanted = question.citizenId().value();
        return wanted.equals(citizen.get("SoDinhDanh")) || wanted.equals(citizen.get("SoCMND"));
    }

    static Person person(Map<String, String> citizen) {
        return new Person(
                id(citizen, "SoDinhDanh"),
                id(citizen, "SoCMND"),
                name(citizen, "HoVaTen"),
                citizen.get("GioiTinh"),
                citizen.get("DanToc"),
                citizen.get("TonGiao"),
                citizen.get("TinhTrangHonNhan"),
                citizen.get("NhomMau"),
                birth(citizen),
                address(citizen, "NoiDangKyKhaiSinh"),
                address(citizen, "QueQuan"),
                address(citizen, "ThuongTru"),
                address(citizen, "NoiOHienTai"),
                citizen.get("QuocTich"),
                relative(citizen, "Cha"),
                relative(citizen, "Me"),
                relative(citizen, "VoChong"),
                relative(citizen, "NguoiDaiDien"),
                head(citizen),
                citizen.get("SoSoHoKhau"));
    }

    static Relatives relatives(Map<String, String> citizen) {
        return new Relatives(
                relative(citizen, "Cha"),
                relative(citizen, "Me"),
                relative(citizen, "VoChong"),
                relative(citizen, "NguoiDaiDien"),
                head(citizen));
    }

    // Often the whole name stands in Ten, or in HoVaTen itself.
    private static String name(Map<String, String> citizen, String at) {
        return Stream.of(at, at + ".Ho", at + ".ChuDem", at + ".Ten")
                .map(way -> citizen.getOrDefault(way, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable BirthDate birth(Map<String, String> citizen) {
        String day = citizen.getOrDefault("NgayThangNamSinh.NgayThangNam", "");
        if (day.length() == 8) {
            return BirthDate.of(day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
        }
        String year = citizen.getOrDefault("NgayThangNamSinh.Nam", "");
        return year.isEmpty() ? null : BirthDate.of(year);
    }

    private static @Nullable CitizenId id(Map<String, String> citizen, String at) {
        String id = citizen.getOrDefault(at, "");
        return id.isEmpty() ? null : CitizenId.of(id);
    }

    private static Person.@Nullable Address address(Map<String, String> citizen, String at) {
        return has(citizen, at)
                ? new Person.Address(
                        citizen.get(at + ".MaTinhThanh"),
                        citizen.get(at + ".MaQuanHuyen"),
                        citizen.get(at + ".MaPhuongXa"),
                        citizen.get(at + ".ChiTiet"),
                        citizen.get(at + ".QuocGia"))
                : null;
    }

    private static Person.@Nullable Relative relative(Map<String, String> citizen, String at) {
        return has(citizen, at)
                ? new Person.Relative(
                        name(citizen, at + ".HoVaTen"),
                        citizen.get(at + ".QuocTich"),
                        id(citizen, at + ".SoDinhDanh"),
                        id(citizen, at + ".SoCMND"))
                : null;
    }

    private static Person.@Nullable HouseholdHead head(Map<String, String> citizen) {
        return has(citizen, "ChuHo")
                ? new Person.HouseholdHead(
                        citizen.get("ChuHo.QuanHe"),
                        name(citizen, "ChuHo.HoVaTen"),
                        id(citizen, "ChuHo.SoDinhDanh"),
                        id(citizen, "ChuHo.SoCMND"))
                : null;
    }

    private static boolean has(Map<String, String> citizen, String at) {
        return citizen.entrySet().stream()
                .anyMatch(column -> column.getKey().startsWith(at + ".")
                        && !column.getValue().isEmpty());
    }
}

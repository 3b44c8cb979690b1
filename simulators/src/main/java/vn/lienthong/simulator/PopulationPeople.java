package vn.lienthong.simulator;

import java.util.List;

/** Invented citizens that the population simulator knows from its start. */
final class PopulationPeople {
    static final List<PopulationCitizen> LIST = List.of(
            new PopulationCitizen("025000000001", "131000001", "Phạm Thị Mẫu", "19850417", """
                    <GioiTinh>2</GioiTinh><DanToc>01</DanToc><TinhTrangHonNhan>2</TinhTrangHonNhan>\
                    <QueQuan><MaTinhThanh>25</MaTinhThanh><ChiTiet>Xã Mẫu Sơn</ChiTiet><QuocGia>VN</QuocGia></QueQuan>\
                    <ThuongTru><MaTinhThanh>25</MaTinhThanh><MaPhuongXa>08000</MaPhuongXa>\
                    <ChiTiet>Số 7 đường Thử Nghiệm</ChiTiet><QuocGia>VN</QuocGia></ThuongTru><QuocTich>VN</QuocTich>\
                    <Cha><HoVaTen>Phạm Văn Gốc</HoVaTen><QuocTich>VN</QuocTich><SoDinhDanh>025000000011</SoDinhDanh></Cha>\
                    <Me><HoVaTen>Trần Thị Nguồn</HoVaTen><QuocTich>VN</QuocTich><SoDinhDanh>025000000012</SoDinhDanh></Me>\
                    <VoChong><HoVaTen>Lê Văn Thử</HoVaTen><QuocTich>VN</QuocTich><SoDinhDanh>025000000013</SoDinhDanh></VoChong>\
                    <ChuHo><QuanHe>02</QuanHe><SoDinhDanh>025000000013</SoDinhDanh><HoVaTen>Lê Văn Thử</HoVaTen></ChuHo>\
                    <SoSoHoKhau>DEMO-0007</SoSoHoKhau>"""),
            new PopulationCitizen(
                    "025000000002",
                    "131000002",
                    "Nguyễn Đức Thử",
                    "1990",
                    "<GioiTinh>1</GioiTinh><QuocTich>VN</QuocTich>"));

    private PopulationPeople() {}
}

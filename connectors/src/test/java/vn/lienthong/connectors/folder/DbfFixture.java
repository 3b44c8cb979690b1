package vn.lienthong.connectors.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** Writes a small dBase table. */
final class DbfFixture {
    private static final Charset BYTES = Charset.forName("windows-1252");
    private static final String[] NAMES = {"MA", "TEN", "NGAY", "TIEN", "XONG", "SO"};
    private static final String TYPES = "CCDNLI";
    private static final int[] LENGTHS = {6, 20, 8, 12, 1, 4};

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    static DbfFixture table() {
        return new DbfFixture();
    }

    DbfFixture row(char flag, String ma, String ten, String ngay, String tien, char xong, int so) {
        records.write(flag);
        String[] texts = {ma, ten, ngay, tien, String.valueOf(xong)};
        for (int i = 0; i < texts.length; i++) {
            records.writeBytes(String.format("%-" + LENGTHS[i] + "s", texts[i]).getBytes(BYTES));
        }
        byte[] number = new byte[4];
        little(number).putInt(so);
        records.writeBytes(number);
        count++;
        return this;
    }

    byte[] bytes() {
        int header = 32 + 32 * NAMES.length + 1;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] table = new byte[32];
        little(table)
                .put((byte) 3)
                .put(new byte[3])
                .putInt(count)
                .putShort((short) header)
                .putShort((short) 52);
        all.writeBytes(table);
        for (int i = 0; i < NAMES.length; i++) {
            byte[] field = new byte[32];
            little(field)
                    .put(NAMES[i].getBytes(BYTES))
                    .put(11, (byte) TYPES.charAt(i))
                    .put(16, (byte) LENGTHS[i]);
            all.writeBytes(field);
        }
        all.write(0x0D);
        all.writeBytes(records.toByteArray());
        all.write(0x1A);
        return all.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package vn.lienthong.connectors.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;

/**
 * Some producers pack each file into a ZIP of its own. Office files are ZIPs too and must stay as they are, so it is
 * unpacked only where the one entry has the attachment's name, or the type says ZIP and the name does not.
 */
final class Unpacking {
    /** Text and scanned pages shrink to a twentieth; what shrinks to less was made to burst. */
    private static final long MOST_GROWTH = 200;

    private static final long ALWAYS_ALLOWED = 10L << 20;

    private final Contents contents;
    private final Deviations deviations;

    Unpacking(Contents contents, Deviations deviations) {
        this.contents = contents;
        this.deviations = deviations;
    }

    Attached unpacked(Attached packed) throws IOException {
        if (!MediaTypes.isZip(packed.beginning())) {
            return packed;
        }
        try (ZipInputStream zip = new ZipInputStream(contents.open(packed.kept().hash()))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || entry.isDirectory() || !isPacked(packed, entry)) {
                return packed;
            }
            PushbackInputStream inside = new PushbackInputStream(
                    new Bounded(zip, allowed(packed.kept().size())), MediaTypes.TELLING);
            byte[] beginning = inside.readNBytes(MediaTypes.TELLING);
            inside.unread(beginning);
            Contents.Kept kept = contents.keep(inside);
            if (zip.getNextEntry() != null) {
                return packed;
            }
            deviations.add("attachment_zipped");
            return new Attached(packed.id(), packed.name(), packed.description(), declared(packed), kept, beginning);
        } catch (ZipException e) {
            return packed;
        } catch (ContentTooLarge e) {
            throw Broken.of("R.AttachmentEncoded.Attachment", "zip_bursts", Map.of("limit", Long.toString(e.limit())));
        }
    }

    private static boolean isPacked(Attached packed, ZipEntry entry) {
        boolean sameName = entry.getName().equals(packed.name());
        boolean declared = packed.type().equalsIgnoreCase(MediaTypes.ZIP)
                && !MediaTypes.ending(packed.name()).equals("zip");
        return sameName || declared;
    }

    /** The type of the ZIP says nothing about what was in it. */
    private static String declared(Attached packed) {
        return packed.type().equalsIgnoreCase(MediaTypes.ZIP) ? "" : packed.type();
    }

    private static long allowed(long packedSize) {
        return Math.max(ALWAYS_ALLOWED, packedSize * MOST_GROWTH);
    }

    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final long limit;
        private long left;

        Bounded(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int count = in.read(to, at, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new ContentTooLarge(limit);
            }
            return count;
        }
    }
}

package vn.lienthong.connectors.packages;

import java.io.OutputStream;

/** Counts bytes and lets them go. */
final class Counter extends OutputStream {
    private long size;

    long size() {
        return size;
    }

    @Override
    public void write(int b) {
        size++;
    }

    @Override
    public void write(byte[] from, int at, int length) {
        size += length;
    }
}

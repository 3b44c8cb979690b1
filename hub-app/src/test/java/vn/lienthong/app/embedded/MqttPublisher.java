package vn.lienthong.app.embedded;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The smallest MQTT 3.1.1 client that a test needs: log in, publish once with acknowledgement. */
final class MqttPublisher implements AutoCloseable {
    private final Socket socket;

    MqttPublisher(int port, String user, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5000);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(0b1100_0010);
        out.writeShort(30);
        out.writeUTF("test-client");
        out.writeUTF(user);
        out.writeUTF(password);
        exchange(0x10, body.toByteArray(), new byte[] {0x20, 2, 0, 0});
    }

    void publish(String topic, String text) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF(topic);
        out.writeShort(1);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        exchange(0x32, body.toByteArray(), new byte[] {0x40, 2, 0, 1});
    }

    private void exchange(int type, byte[] body, byte[] expected) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        packet.write(body.length);
        packet.write(body);
        socket.getOutputStream().write(packet.toByteArray());
        InputStream in = socket.getInputStream();
        byte[] answer = in.readNBytes(expected.length);
        if (!java.util.Arrays.equals(answer, expected)) {
            throw new IOException("the broker answered " + java.util.Arrays.toString(answer));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

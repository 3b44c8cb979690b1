package vn.lienthong.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knocks at the doors of a running hub: politely by HTTP, or with raw bytes. */
public final class Knock {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Knock(int port) {
        this.port = port;
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(at(path).header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send(at(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> askToken(String path, String client, String secret)
            throws IOException, InterruptedException {
        return askToken(path, client, secret, "grant_type=client_credentials");
    }

    HttpResponse<String> askToken(String path, String client, String secret, String form)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((encoded(client) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
        return send(at(path).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(form)));
    }

    public String token(String client) throws IOException, InterruptedException {
        HttpResponse<String> answer = askToken("/oauth2/token", client, TestDoors.SECRET);
        Matcher matcher = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !matcher.find()) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        return matcher.group(1);
    }

    /** Sends these bytes and returns all that comes back until the hub closes the connection. */
    public String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the head of a request and stays; {@link #end} sends its body. */
    public Socket begin(String head) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    public String end(Socket begun, String body) throws IOException {
        begun.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
        begun.getOutputStream().flush();
        return new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends these bytes, waits for the head of one answer, and hangs up. */
    public String firstLine(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

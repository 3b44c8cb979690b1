package vn.lienthong.app;

import vn.lienthong.connector.Http;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.registry.ConnectionConfig;

/** The way to a connection's system. */
public final class HttpOf {
    private HttpOf() {}

    public static Http connection(ConnectionConfig config) {
        return config.base()
                .<Http>map(base -> PooledHttp.open(HttpOptions.to(base)
                        .answerWithin(config.delivery().timeout())
                        .atMostConnections(config.delivery().lanes() + 1)))
                .orElse(call -> {
                    throw new IllegalStateException(
                            "connection " + config.name() + " has no address, so nothing can be sent to it");
                });
    }
}

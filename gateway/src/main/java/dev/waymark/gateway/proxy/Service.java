package dev.waymark.gateway.proxy;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/** A service behind the gateway. */
record Service(String name, SocketAddress address, boolean ssl) {

    static Service of(String name, URI url) {
        boolean ssl = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : ssl ? 443 : 80;
        return new Service("The " + name + " service", SocketAddress.inetSocketAddress(port, url.getHost()), ssl);
    }
}

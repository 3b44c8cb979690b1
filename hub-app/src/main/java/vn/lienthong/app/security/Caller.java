package vn.lienthong.app.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import vn.lienthong.registry.Client;

/** A client that came with a good token; its rights are those of the token that it still has. */
final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Client client;

    Caller(Client client, List<GrantedAuthority> rights) {
        super(rights);
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public Client getPrincipal() {
        return client;
    }

    @Override
    public String getName() {
        return client.id();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

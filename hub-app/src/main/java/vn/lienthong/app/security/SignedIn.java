package vn.lienthong.app.security;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session keeps of a log-in: who, and with which password. Rights are looked up for each request. */
final class SignedIn implements UserDetails {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String passwordHash;

    SignedIn(String id, String passwordHash) {
        this.id = id;
        this.passwordHash = passwordHash;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return id;
    }
}

package vn.lienthong.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.lienthong.app.web.Problems;
import vn.lienthong.text.Texts;

class RateLimitTest {
    private final RateLimit limit = new RateLimit(
            new Problems(Texts.of()),
            request -> request.getRemoteUser(),
            new Buckets("limit_caller", 2, Duration.ofMinutes(1)));

    @Test
    void theThirdOfTwoIsToldToWaitAndAnotherCallerIsNot() throws Exception {
        assertThat(knock("a").getStatus()).isEqualTo(200);
        assertThat(knock("a").getStatus()).isEqualTo(200);
        MockHttpServletResponse third = knock("a");
        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(third.getHeader("Retry-After"))).isBetween(1, 31);
        assertThat(third.getContentAsString()).contains("TOO_MANY_REQUESTS", "limit_caller");
        assertThat(knock("b").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse knock(String caller) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/number");
        request.setRemoteUser(caller);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

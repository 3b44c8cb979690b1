package vn.lienthong.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Refuses a parameter that its door does not know. Were it ignored, a misspelt filter would answer another question than the
 * one that was asked.
 */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final int LONGEST_NAME = 64;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /** Throws {@link HubFailure} {@code REQUEST_INVALID} that names every unknown parameter and those that there are. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod door)) {
            return true;
        }
        Set<String> here = known.computeIfAbsent(door.getMethod(), unused -> names(door));
        // Only the address is looked at: asking the request would read a form from its body.
        List<FieldProblem> unknown =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                        .filter(name -> !here.contains(name))
                        .map(name -> problem(name, here))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, unknown);
        }
        return true;
    }

    private static FieldProblem problem(String name, Set<String> here) {
        String path = "/" + name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return here.isEmpty()
                ? FieldProblem.of(path, "no_parameters")
                : FieldProblem.of(path, "unknown_parameter", "expected", String.join(", ", here));
    }

    private static Set<String> names(HandlerMethod door) {
        return Arrays.stream(door.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
        return said == null || said.name().isEmpty() ? parameter.getParameter().getName() : said.name();
    }
}

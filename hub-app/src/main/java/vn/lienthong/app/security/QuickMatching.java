package vn.lienthong.app.security;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServletRequestPathFilter;

/**
 * Every matcher of the doors is a path pattern, so two things that Spring Security would do again and again need not be
 * done: asking all of Spring MVC's mappings about each request, and taking its path apart for each pattern.
 */
@Configuration(proxyBeanMethods = false)
class QuickMatching {
    /** Behind {@link LgspTokenPath}, which changes the path; before the security chain. */
    private static final int ORDER = -105;

    @Bean
    FilterRegistrationBean<ServletRequestPathFilter> pathTakenApartOnce() {
        FilterRegistrationBean<ServletRequestPathFilter> filter =
                new FilterRegistrationBean<>(new ServletRequestPathFilter());
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    static WithoutIntrospector withoutIntrospector() {
        return new WithoutIntrospector();
    }

    /** Runs before Spring Security looks for the introspector and would put its cache in front of every request. */
    static final class WithoutIntrospector implements BeanDefinitionRegistryPostProcessor, Ordered {
        private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            if (registry.containsBeanDefinition(INTROSPECTOR)) {
                registry.removeBeanDefinition(INTROSPECTOR);
            }
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}

package vn.lienthong.app.house.planted.routes;

import org.springframework.context.ApplicationContext;

/** Breaks the rule {@code spring-only-in-the-assembly}. */
record SpringBesideTheAssembly(ApplicationContext context) {}

/**
 * The upper mark: a Camel route that passes HTTP on and stores nothing ({@code ProxyApplication}).
 *
 * <p>May touch: Camel, Spring.
 */
@NullMarked
package vn.lienthong.bench.proxy;

import org.jspecify.annotations.NullMarked;

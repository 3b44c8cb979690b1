package vn.lienthong.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The assembled hub. {@code hub run} starts it; nothing else does. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(HubSettings.class)
@EnableScheduling
@ComponentScan(basePackages = "vn.lienthong.app")
public class HubApplication {}

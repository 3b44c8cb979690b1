package vn.lienthong.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the console; the assembly imports it. */
@Configuration(proxyBeanMethods = false)
public class Console {
    @Bean
    Frame frame(ConsoleParts parts, Assets assets) {
        return new Frame(parts, assets);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Troubles troubles(Frame frame, ConsoleParts parts) {
        return new Troubles(frame, parts.texts());
    }

    @Bean
    DoorPages doorPages() {
        return new DoorPages();
    }

    @Bean
    NowPages nowPages(ConsoleParts parts) {
        return new NowPages(parts.situation());
    }

    @Bean
    ConnectionPages connectionPages(ConsoleParts parts) {
        return new ConnectionPages(parts);
    }

    @Bean
    MessagePages messagePages(ConsoleParts parts) {
        return new MessagePages(parts);
    }

    @Bean
    QuarantinePages quarantinePages(ConsoleParts parts) {
        return new QuarantinePages(parts);
    }

    @Bean
    OrganisationPages organisationPages(ConsoleParts parts) {
        return new OrganisationPages(parts);
    }
}

package vn.lienthong.console;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

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
    LiveStreams liveStreams(List<LivePage> pages, ConsoleParts parts, ITemplateEngine templates) {
        return new LiveStreams(pages, parts, templates);
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
    WavePages wavePages(ConsoleParts parts) {
        return new WavePages(parts);
    }

    @Bean
    AmendmentPages amendmentPages(ConsoleParts parts) {
        return new AmendmentPages(parts);
    }

    @Bean
    DocumentPages documentPages(ConsoleParts parts) {
        return new DocumentPages(parts);
    }

    @Bean
    QuestionPages questionPages(ConsoleParts parts) {
        return new QuestionPages(parts);
    }

    @Bean
    NodePages nodePages(ConsoleParts parts) {
        return new NodePages(parts);
    }

    @Bean
    WindowPages windowPages(ConsoleParts parts) {
        return new WindowPages(parts);
    }

    @Bean
    CandidatePages candidatePages(ConsoleParts parts) {
        return new CandidatePages(parts);
    }

    @Bean
    DrillPages drillPages(ConsoleParts parts) {
        return new DrillPages(parts);
    }

    @Bean
    RightsPages rightsPages(ConsoleParts parts) {
        return new RightsPages(parts);
    }

    @Bean
    AuditPages auditPages(ConsoleParts parts) {
        return new AuditPages(parts);
    }

    @Bean
    IndicatorPages indicatorPages(ConsoleParts parts) {
        return new IndicatorPages(parts);
    }

    @Bean
    ReportingPages reportingPages(ConsoleParts parts) {
        return new ReportingPages(parts);
    }

    @Bean
    ReportDeeds reportDeeds(ConsoleParts parts) {
        return new ReportDeeds(parts);
    }

    @Bean
    TryPages tryPages(ConsoleParts parts) {
        return new TryPages(parts);
    }

    @Bean
    AgencyPages agencyPages(ConsoleParts parts) {
        return new AgencyPages(parts);
    }

    @Bean
    OrganisationPages organisationPages(ConsoleParts parts) {
        return new OrganisationPages(parts);
    }
}

package vn.lienthong.app;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.status.TroubleNews;

/** Writes outages and quarantines into the log, each once, for whoever watches that and not the console. */
@Component
class TroubleLog {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final TroubleNews news;

    TroubleLog(TroubleNews news) {
        this.news = news;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void lookAtIncidents() {
        try {
            write(news.incidents());
        } catch (RuntimeException e) {
            LOG.debug("incidents could not be read", e);
        }
    }

    /** At most one line a connection for each reading of the backlog. */
    void quarantined(List<Backlog> backlog) {
        write(news.quarantined(backlog));
    }

    private static void write(List<TroubleNews.News> news) {
        for (TroubleNews.News one : news) {
            if (one.bad()) {
                LOG.warn("{}", one.sentence());
            } else {
                LOG.info("{}", one.sentence());
            }
        }
    }
}

package vn.lienthong.app;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.embedded.SecretFile;
import vn.lienthong.http.CertificateEnd;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.question.ListNews;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.question.QuestionKeys;
import vn.lienthong.question.ServiceWatch;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.routes.HubEngine;

/** Questions to outside services, with what hides whom they are about. */
@Configuration(proxyBeanMethods = false)
public class QuestionBeans {
    /** Name of the file of the secret, where no other is set. */
    public static final String KEY = "question-key";

    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    @Bean
    QuestionKeys questionKeys(HubSettings settings, DataFolder data) {
        return keys(settings.questions().keyFile(), data.privateFolder("keys"));
    }

    /**
     * The keys of an installation; made at the first use.
     *
     * @param given the setting {@code hub.questions.key-file}
     * @param keysFolder the folder that is used where the setting is empty
     */
    public static QuestionKeys keys(String given, Path keysFolder) {
        SecureRandom random = new SecureRandom();
        Path file = given.isEmpty() ? keysFolder.resolve(KEY) : Path.of(given);
        return new QuestionKeys(SecretFile.readOrMake(file, () -> SecretFile.randomPassword(random)), random);
    }

    @Bean
    QuestionDoor questions(
            HubEngine engine,
            Ledger ledger,
            ConfigurationHolder configuration,
            QuestionKeys keys,
            ObjectProvider<HazelcastInstance> board,
            Clock clock,
            Meters meters) {
        return new QuestionDoor(
                configuration::current,
                engine.gateways(),
                new QuestionDoor.Records(
                        ledger.questions(),
                        ledger.questionLists(),
                        ledger.refusals(),
                        keys,
                        new HazelcastAnswers(board::getObject)),
                clock,
                meters);
    }

    @Bean
    OfficerWatch officerWatch(ConfigurationHolder configuration, Ledger ledger, Clock clock)
            throws NoSuchAlgorithmException {
        CertificateEnd end = new CertificateEnd(SSLContext.getDefault(), HANDSHAKE);
        ServiceCertificates certificates = new ServiceCertificates(configuration, end::of, clock);
        return new OfficerWatch(
                configuration::current, ledger.questions(), ledger.endpoints(), clock, certificates::lastDay);
    }

    @Bean
    ListNews listNews(ConfigurationHolder configuration, Ledger ledger, Clock clock) {
        return new ListNews(configuration::current, ledger, clock);
    }

    @Bean(destroyMethod = "close")
    QuestionWorkers questionWorkers(QuestionDoor questions, OfficerWatch officers, ListNews news, Ledger ledger) {
        return new QuestionWorkers(questions.lists(), new ServiceWatch(questions, ledger.endpoints()), officers, news);
    }
}

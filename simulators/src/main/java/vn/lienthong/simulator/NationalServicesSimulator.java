package vn.lienthong.simulator;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The gateway of the province with national services behind it (domain sections 4.1 and 4.3–4.7): tokens that end, the register
 * of enterprises in both of its forms, social insurance, civil status, linked births and deaths, criminal records, shared
 * catalogues. It remembers what it was asked.
 */
public final class NationalServicesSimulator implements AutoCloseable {
    public static final String CONSUMER_KEY = "demo-consumer-key";
    public static final String CONSUMER_SECRET = "demo-consumer-secret";

    private final NationalServicesSite site = new NationalServicesSite();
    private final SimulatorServer server;

    private NationalServicesSimulator(Listening listening) {
        server = SimulatorServer.start(site, listening, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static NationalServicesSimulator start(int port) {
        return start(Listening.onPort(port));
    }

    public static NationalServicesSimulator start(Listening listening) {
        return new NationalServicesSimulator(listening);
    }

    public URI base() {
        return server.base();
    }

    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /** From now on the register answers about enterprises in the wrapped form, or no longer. */
    public void wraps(boolean wrapped) {
        site.register().wraps(wrapped);
    }

    /** So many dossiers the register receives on each day of March 2026. */
    public void dossiersADay(int count) {
        site.register().dossiersADay(count);
    }

    /** The civil status register has done with this dossier. */
    public void finishes(String dossier) {
        site.civilStatus().finishes(dossier);
    }

    /** Somebody files an application for a criminal record certificate online, under an id and with fields of the form. */
    public void files(String id, Map<String, String> fields) {
        site.criminalRecords().files(id, fields);
    }

    /** Ids of the applications that were marked as taken, in order; one that was marked twice stands there twice. */
    public List<String> marked() {
        return site.criminalRecords().marked();
    }

    /** From now on a shared catalogue holds these, by code. */
    public void holds(String catalogue, Map<String, String> titles) {
        site.categories().holds(catalogue, titles);
    }

    /** Every token ends now. */
    public void endsTokens() {
        site.desk().expire();
    }

    /** How many questions are answered from now on; then it is HTTP 429. */
    public void answersOnly(int questions) {
        site.answersOnly(questions);
    }

    /** Paths of the questions with their queries, in order. */
    public List<String> asked() {
        return site.asked();
    }

    /** Forgets what it was asked and switches all faults off. */
    public void reset() {
        faults().off();
        site.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}

package vn.lienthong.question;

import java.util.HashMap;
import java.util.Map;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Endpoints;

/**
 * One incident for each service that does not answer this node; the first answer ends it. Looked at by one thread.
 *
 * <p>A node that has not asked says nothing: neither that a service is well nor that it is not.
 */
public final class ServiceWatch {
    private final QuestionDoor door;
    private final Endpoints endpoints;
    private final Map<String, LineHealth.State> told = new HashMap<>();

    public ServiceWatch(QuestionDoor door, Endpoints endpoints) {
        this.door = door;
        this.endpoints = endpoints;
    }

    /** Looks once at every service. */
    public void look() {
        door.health().forEach(this::look);
    }

    private void look(LineHealth health) {
        boolean news = told.get(health.connection()) != health.state();
        switch (health.state()) {
            case DOWN -> {
                if (news) {
                    endpoints.serviceTrouble(health.connection(), side(health), signal(health));
                    told.put(health.connection(), health.state());
                }
            }
            case UP -> {
                if (news && health.answered() > 0) {
                    endpoints.serviceWell(health.connection());
                    told.put(health.connection(), health.state());
                }
            }
            case SHAKY -> {
                // It may be one question only.
            }
        }
    }

    private static Side side(LineHealth health) {
        return Side.valueOf(health.side() == null ? Side.PARTNER.name() : health.side());
    }

    private static String signal(LineHealth health) {
        return health.signal() == null ? "" : health.signal();
    }
}

package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One of the services behind the gateway; who asks is known already. */
interface NationalService {

    Answer answer(Call call);

    /** What it answers, with HTTP 200, when it fails. */
    ObjectNode failed();

    /** Forgets what it was told since its start. */
    void reset();
}

package mainstay.server.entrance;

import java.util.List;

/** An entrance that lets people in. */
public interface OpenEntrance extends AutoCloseable {

    /** Where it listens and to whom, in words that continue "serves DIR at". */
    String place();

    /** Those who are in, in the order in which they came; empty where nobody stays longer than one answer takes. */
    List<? extends ServedClient> clients();

    /** Lets nobody in any more; those who are in stay until they are asked to go. */
    @Override
    void close();
}

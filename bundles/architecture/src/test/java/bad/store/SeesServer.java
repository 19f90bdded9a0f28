package bad.store;

import bad.server.Engine;

/** Looks up. */
class SeesServer {
    Engine engine;
}

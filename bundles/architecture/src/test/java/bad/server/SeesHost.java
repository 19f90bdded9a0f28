package bad.server;

import bad.shell.host.Inner;

/** Reaches behind the door. */
class SeesHost {
    Inner inner;
}

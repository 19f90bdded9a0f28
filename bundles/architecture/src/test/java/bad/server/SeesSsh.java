package bad.server;

import bad.ssh.Door;

/** Knows who lets people in. */
class SeesSsh {
    Door door;
}

/**
 * What a client and an engine that serves say to each other over a connection. Each end sends frames: a byte for the kind, four
 * for the number of bytes that follow, and those. The client begins with {@link mainstay.server.protocol.Hello}; the engine ends
 * with the exit status of the session. A client reads its standard input only when it is asked to, as a command on its own
 * does.
 */
@Export
@Version("1.0.0")
package mainstay.server.protocol;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

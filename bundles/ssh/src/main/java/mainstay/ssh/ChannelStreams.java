package mainstay.ssh;

import java.io.InputStream;
import java.io.OutputStream;

/** What a channel carries. */
record ChannelStreams(InputStream in, OutputStream out, OutputStream err) {}

package bad.http;

/** What readers see. */
public class Pages {}

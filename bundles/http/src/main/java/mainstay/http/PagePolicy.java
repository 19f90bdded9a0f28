package mainstay.http;

/** What browsers may do with a page: policies of content security. */
final class PagePolicy {
    /** Of pages that list what there is: their own style, and the form for the token. */
    static final String OWN = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /**
     * Of reports. Each report carries a policy of its own, by which only the scripts that it was written with run: both hold.
     */
    static final String REPORT = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private PagePolicy() {}
}

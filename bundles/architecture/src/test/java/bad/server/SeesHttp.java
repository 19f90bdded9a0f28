package bad.server;

import bad.http.Pages;

/** Knows what readers see. */
class SeesHttp {
    Pages pages;
}

package bad.server;

import jakarta.servlet.Servlet;

/** Answers requests itself. */
class SeesServlets {
    Servlet servlet;
}

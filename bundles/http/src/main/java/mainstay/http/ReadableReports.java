package mainstay.http;

import java.time.Instant;
import java.util.List;
import mainstay.workspace.PublishedReports;
import mainstay.workspace.PublishedReports.Published;
import mainstay.workspace.PublishedReports.Wanted;

/** The reports that readers can ask for, as {@link PublishedReports} has them. */
interface ReadableReports {

    /** The names of the books. */
    List<String> books();

    /** The formats, that of web pages first. */
    List<String> formats();

    /** The reports of a book. */
    List<Wanted> reports(String book);

    /** A report as it is now; to be closed. */
    Published read(Wanted wanted, String user, Instant at);

    /** Those of the engine. */
    static ReadableReports of(PublishedReports published) {
        return new ReadableReports() {
            @Override
            public List<String> books() {
                return published.books();
            }

            @Override
            public List<String> formats() {
                return published.formats();
            }

            @Override
            public List<Wanted> reports(String book) {
                return published.reports(book);
            }

            @Override
            public Published read(Wanted wanted, String user, Instant at) {
                return published.read(wanted, user, at);
            }
        };
    }
}

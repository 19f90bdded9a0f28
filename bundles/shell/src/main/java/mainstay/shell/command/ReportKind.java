package mainstay.shell.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.ReportRequest;
import mainstay.run.RunResult;

/**
 * A report that can be asked for.
 *
 * @param usage how it is asked for, such as {@code account ACCOUNT}
 * @param description what it tells
 * @param least how many arguments it needs
 * @param most how many it takes
 * @param maker makes it
 */
record ReportKind(String usage, String description, int least, int most, Maker maker) {

    /** Makes reports and hands them over while everything that they need is there. */
    interface Maker {
        void make(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out);
    }

    String name() {
        return usage.replaceFirst(" .*", "");
    }

    void refuseWrong(List<String> arguments) {
        if (arguments.size() < least || arguments.size() > most) {
            throw Options.wrongArguments("report " + usage, arguments);
        }
    }
}

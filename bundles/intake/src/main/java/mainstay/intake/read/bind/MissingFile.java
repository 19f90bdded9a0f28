package mainstay.intake.read.bind;

import mainstay.intake.read.reject.Problems;
import mainstay.intake.source.Source;
import mainstay.intake.workbook.WorkbookKind;

/** What is said when the file of a table is not there. */
final class MissingFile {

    private MissingFile() {}

    /** The words for a table whose file is not there. */
    static String in(Source source, String name, String table) {
        boolean hasWorkbook = source.names().stream().anyMatch(WorkbookKind::isNamed);
        return source.path() + " has no " + name + ", the table of the " + table
                + (source.names().isEmpty()
                        ? " and no other file"
                        : "; it has " + Problems.shown(String.join(", ", source.names())))
                + ". Add it, or name another file in a mapping (--map FILE)"
                + (hasWorkbook ? "; a workbook with both sheets is imported by its own name" : "");
    }
}

package mainstay.intake.read.plan;

import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;

/**
 * Where faults of plan tables go that show only when rows are seen together.
 *
 * @param problems what is wrong
 * @param rejects the rows that are left out because of it
 */
record PlanFaults(Problems problems, Rejects rejects) {

    /** A row cannot be used. */
    void error(ReadPlanTable read, int row, String column, String value, String message) {
        read.bad().set(row);
        if (!read.isKept()) {
            rejects.add(read.source(), read.rows()[row]);
        }
        problems.error(read.file(row), read.rowInFile(row), read.header(column), value, message);
    }

    /** A whole column is odd. */
    void warning(ReadPlanTable read, String column, String message) {
        problems.warning(read.file(), 0, read.header(column), "", message);
    }

    /** A row is used as it is. */
    void warning(ReadPlanTable read, int row, String column, String value, String message) {
        problems.warning(read.file(row), read.rowInFile(row), read.header(column), value, message);
    }
}

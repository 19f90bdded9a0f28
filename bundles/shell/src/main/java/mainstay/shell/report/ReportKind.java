package mainstay.shell.report;

import java.util.List;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A report that can be asked for: what it is called, what it needs to know, and what makes it. */
interface ReportKind {

    /** Name, one line on what it shows, operands. */
    CommandSpec spec();

    /** A line that runs as it stands. */
    String example();

    /** What makes it. */
    ReportMaker maker(ParseResult call, CommandContext context);

    /** The role that it needs. */
    default Role role() {
        return Role.LOOK;
    }

    /** Whose list of accounts it has, of which a part can be shown. */
    default ListOwner list() {
        return ListOwner.NOBODY;
    }

    /** Whether its figures stand on a coverage, the adopted or the recommended one. */
    default boolean standsOnCoverage() {
        return list() == ListOwner.BOOK;
    }

    /** Whether it is several reports, which go to a folder. */
    default boolean isSeveral() {
        return false;
    }

    /**
     * What could stand as the next operand, for completion.
     *
     * @param before the operands that stand before it
     */
    default List<Candidate> candidates(List<String> before) {
        return List.of();
    }

    /** What could stand as the value of one of its options, for completion. */
    default List<Candidate> values(String option) {
        return List.of();
    }
}

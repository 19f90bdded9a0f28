package mainstay.shell.review;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The operand of actions that look at one review: its name, which may be left out for the one that people mean then. */
final class ReviewNames {

    private ReviewNames() {}

    static PositionalParamSpec required() {
        return Options.operand("NAME", "1", "0", "the review");
    }

    static PositionalParamSpec optional(String otherwise) {
        return Options.operand("NAME", "0..1", "0", "the review (default: " + otherwise + ")");
    }

    /** The review that was named, else the open one, else the latest. */
    static String of(ParseResult call, Reviews reviews) {
        String typed = Options.operand(call, 0);
        if (!typed.isEmpty()) {
            return typed;
        }
        return reviews.usual()
                .orElseThrow(() ->
                        new MainstayException(Code.NOT_FOUND, "there is no review yet; open one: review open NAME"));
    }

    static List<Candidate> candidates(Reviews reviews) {
        return reviews.names().stream().map(name -> new Candidate(name, "")).toList();
    }
}

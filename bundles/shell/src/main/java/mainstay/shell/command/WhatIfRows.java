package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.compare.WhatIf;

/** The accounts that move under other assumptions, as rows. */
public final class WhatIfRows {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "account_id",
            "name",
            "coverage_before",
            "coverage",
            "profit_moved",
            "expected_profit",
            "large_before",
            "large",
            "call_before",
            "call");

    private WhatIfRows() {}

    /** A row for each account that moves, and what moves in all. */
    public static CommandOutput of(WhatIf whatIf) {
        List<String> notes = new ArrayList<>(whatIf.then().notes());
        notes.addAll(whatIf.sentences());
        return new CommandOutput.Rows(whatIf.columns(), whatIf.moved(), SHOWN_IN_TABLE, "", notes)
                .concluding(List.of(whatIf.then().terms()));
    }
}

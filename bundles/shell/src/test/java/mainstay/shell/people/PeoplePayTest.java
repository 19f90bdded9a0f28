package mainstay.shell.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import mainstay.testkit.SharedData;
import mainstay.workspace.roles.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePayTest {
    @TempDir
    Path folder;

    @Test
    void aPersonIsPaidByMeasureAndARuleIsTried() {
        Prompt prompt = Prompt.over(folder, SharedData.book("process/picc"));
        prompt.run("params teamcost.dedicated.cost 296640");

        assertThat(prompt.run("people pay lin --on 2027-12-31 --columns measure,actual,amount"))
                .contains("mix,1.179347826086956")
                .contains("input,4.1999");
        assertThat(prompt.run("people pay lin --on 2027-12-31 --whatif pay.accelerator=2 --columns person,pay_change"))
                .contains("lin,");
    }

    @Test
    void payIsFrozenWithAReviewAndReplaysByteForByte() {
        Prompt prompt = Prompt.over(folder, SharedData.book("process/picc"));
        prompt.run("review open first");
        String frozen = prompt.run("people pay --review first");
        prompt.run("params pay.accelerator 2");
        prompt.run("review close");
        prompt.run("review open second");

        assertThat(prompt.run("people pay --review first")).isEqualTo(frozen);
        assertThat(prompt.run("review diff first second --by pay"))
                .startsWith("person,pay_before,pay,pay_change")
                .contains("lin,");
        assertThat(frozen).startsWith("person,measure,weight,actual,target,attainment,payout,amount");
        assertThat(prompt.run("review replay first")).contains("pay.table: ").contains("the same");
    }

    @Test
    void aReviewIsOfADayAndPayIsFrozenAsOfIt() {
        Prompt prompt = Prompt.over(folder, SharedData.book("process/picc"));
        prompt.run("review open 2027 --on 2027-12-31");

        assertThat(prompt.run("people pay --on 2027-12-31 --columns person,measure,amount"))
                .contains("lin,input,")
                .startsWith(prompt.run("people pay --review 2027 --columns person,measure,amount"));
        assertThat(prompt.run("review replay 2027")).contains("pay.table: ").contains("the same");
    }

    @Test
    void whatPeopleEarnIsForThoseWhoDecide() {
        Prompt prompt = Prompt.over(folder, Prompt.book());

        assertThat(((PeopleCommand) prompt.commands().get("people"))
                        .require("pay")
                        .role())
                .isEqualTo(Role.DECIDE);
        assertThat(((PeopleCommand) prompt.commands().get("people"))
                        .require("scorecard")
                        .role())
                .isEqualTo(Role.LOOK);
    }
}

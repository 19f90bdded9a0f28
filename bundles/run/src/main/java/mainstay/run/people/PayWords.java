package mainstay.run.people;

import static mainstay.run.words.RunWords.phrase;

import java.util.Map;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.run.generation.ModelIdentity;

/** What is said of pay. */
final class PayWords {

    private PayWords() {}

    static String total(PersonPay person) {
        return phrase(
                "pay.person",
                person.name(),
                NumberText.money(person.pay()),
                NumberText.money(person.performance().targetPay()));
    }

    static String signed(double amount) {
        return (amount >= 0 ? "+" : "") + NumberText.money(amount);
    }

    /**
     * By which rules people are paid.
     *
     * @param changed the parameters that are not as the rules say
     */
    static String rules(ModelIdentity rules, Map<String, PayRun.Change> changed) {
        return changed.isEmpty()
                ? phrase("pay.rules", rules.id(), rules.version())
                : phrase(
                        "pay.rules-changed",
                        rules.id(),
                        rules.version(),
                        changed.entrySet().stream()
                                .map(each -> phrase(
                                        "pay.rule-changed",
                                        each.getKey(),
                                        NumberText.number(each.getValue().value()),
                                        NumberText.number(each.getValue().byRules())))
                                .collect(Collectors.joining(", ")));
    }
}

package mainstay.run.people;

import static mainstay.run.words.RunWords.phrase;

import mainstay.book.NumberText;

/** What is said of the pay of one person. */
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
}

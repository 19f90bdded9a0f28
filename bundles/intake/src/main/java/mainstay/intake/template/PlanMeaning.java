package mainstay.intake.template;

import java.util.Map;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;

/** What the columns of plan tables are, for a user who fills them in. */
final class PlanMeaning {
    /** What means the same wherever it stands. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("account_id", "the account_id, as in the sheet accounts"),
            Map.entry("line", "the product line"),
            Map.entry("department", "one of our departments"),
            Map.entry("owner", "who of ours answers for it, as in the sheet people"),
            Map.entry("person", "one of our people, as in the sheet people"),
            Map.entry("contact_id", "a person at the account, as in the sheet contacts"),
            Map.entry("name", "its name"),
            Map.entry("agreed", "the day on which it was agreed"),
            Map.entry("due", "the day by which it is to be done"),
            Map.entry("cost", "what it costs"),
            Map.entry("referred_by", "who brought it to us"),
            Map.entry(
                    "period", "a year, half-year, quarter, month or day: 2027, 2027-H1, 2027-Q3, 2027-03, 2027-03-31"),
            Map.entry("topic", "what the fact is about"),
            Map.entry("item", "what is known, in a few words; the same in each period"),
            Map.entry("what", "what it is, in a few words"),
            Map.entry("supplier", "who sells; us is us"),
            Map.entry("share", "its share of what the account buys; this or the amount"),
            Map.entry("amount", "the amount of money"),
            Map.entry("of", "whether the share is one of spend or of units"),
            Map.entry("estimate", "whether it is an estimate"));

    /** What means something of its own in a table. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("lines.line", "the product line; each once"),
            Map.entry("lines.division", "which of our divisions sells it"),
            Map.entry("lines.grade", "its weight in the product mix"),
            Map.entry("lines.replaces", "the line that it takes business from"),
            Map.entry("lines.cannibalises", "the part of what it gains that comes from that line"),
            Map.entry("people.person", "a short name for one of our people; each once"),
            Map.entry("people.role", "what the person is"),
            Map.entry("people.team", "the team"),
            Map.entry("people.reports_to", "the person above"),
            Map.entry("people.capacity", "how many accounts the person can manage"),
            Map.entry("people.relationship", "rating: how well the person builds relationships"),
            Map.entry("people.strategy", "rating: how well the person thinks ahead"),
            Map.entry("people.intellect", "rating: how quick the person is"),
            Map.entry("people.organisation", "rating: how well the person organises"),
            Map.entry("people.leadership", "rating: how well the person leads"),
            Map.entry("people.target_pay", "yearly variable pay when all targets are met"),
            Map.entry("people.left", "the day on which the person left"),
            Map.entry("facts.value", "a number, if it is one"),
            Map.entry("facts.unit", "what the number counts"),
            Map.entry("facts.text", "what is known, in words"),
            Map.entry("facts.source", "who says so"),
            Map.entry("facts.as_of", "the day on which it was so"),
            Map.entry("contacts.contact_id", "a short name for the contact; each once in the whole book"),
            Map.entry("contacts.title", "the title"),
            Map.entry("contacts.mail", "the mail address; two contacts with one are one person"),
            Map.entry("contacts.side", "which side the contact is on"),
            Map.entry("contacts.level", "how far below the top; 1 is the top"),
            Map.entry("contacts.role", "what the contact does in a decision"),
            Map.entry("contacts.influence", "how much the contact counts"),
            Map.entry("contacts.stance", "from against us to for us"),
            Map.entry("contacts.ours", "who of ours keeps up the contact, as in the sheet people"),
            Map.entry("contacts.reports_to", "the contact above"),
            Map.entry("events.on", "the day, or the day and time"),
            Map.entry("events.kind", "what happened"),
            Map.entry("events.outcome", "what came of it"),
            Map.entry("events.partner", "the system integrator or software house"),
            Map.entry("events.score", "the score of a survey or of an input"),
            Map.entry("events.hours", "how many hours it took us"),
            Map.entry("events.note", "a remark"),
            Map.entry("opportunities.opportunity_id", "the deal; several rows of one are its history"),
            Map.entry("opportunities.at", "since when the deal is as the row says"),
            Map.entry("opportunities.stage", "the stage, one of those that stages.json or the sheet stages lists"),
            Map.entry("opportunities.margin", "our gross margin of the deal"),
            Map.entry("opportunities.probability", "the probability that whoever owns it states"),
            Map.entry("opportunities.opened", "the day on which the deal began"),
            Map.entry("opportunities.closes", "the day on which it is expected to close"),
            Map.entry("opportunities.closed", "the day on which it closed"),
            Map.entry("opportunities.channel", "how it is sold"),
            Map.entry("opportunities.competitor", "who else wants it"),
            Map.entry("opportunities.reason", "why it was won or lost"),
            Map.entry("barriers.barrier_id", "a short name for the barrier; each once in the whole book"),
            Map.entry("barriers.blocks", "the part of the line's white space that it keeps shut"),
            Map.entry("barriers.opens", "the part of the spend that is not contestable which opens when it is gone"),
            Map.entry("barriers.win", "the part of what is freed that we expect to win"),
            Map.entry("barriers.says", "the contact who says so"),
            Map.entry("barriers.gone", "the day on which it was gone"),
            Map.entry("actions.account_id", "the account_id; empty for an action of the programme"),
            Map.entry("actions.action_id", "a short name for the action; each once in the whole book"),
            Map.entry("actions.for", "the barrier, opportunity, need or workstream that it is for"),
            Map.entry("actions.start", "the first day"),
            Map.entry("actions.days", "how many working days it takes"),
            Map.entry("actions.after", "the actions before it, such as a;b+2 (2 working days after b)"),
            Map.entry("actions.done", "the part that is done"),
            Map.entry("actions.finished", "the day on which it was finished"),
            Map.entry("actions.milestone", "whether it is a milestone"),
            Map.entry("actions.deliverable", "what comes of it"),
            Map.entry("actions.phase", "the phase of the programme"),
            Map.entry("targets.account_id", "the account_id; this, a team or a person"),
            Map.entry("targets.team", "the team; this, an account or a person"),
            Map.entry("targets.person", "one of our people; this, an account or a team"),
            Map.entry("targets.measure", "what is measured"),
            Map.entry("targets.cut", "which cut of targets it belongs to; targets of several cuts are not added up"),
            Map.entry("targets.value", "how much is wanted"),
            Map.entry("targets.agreed_by", "who agreed"),
            Map.entry("sales.quantity", "how many pieces; below 0 for a return"),
            Map.entry("sales.revenue", "the revenue; below 0 for a return"),
            Map.entry("sales.cost", "what the goods cost us"),
            Map.entry("sales.credit", "who is credited, with shares that add up to 1, such as lin:0.7;wang:0.3"));

    private PlanMeaning() {}

    /** What a column is. */
    static String of(PlanTable table, PlanField field) {
        String own = OWN.get(table.label() + "." + field.name());
        String meaning = own == null ? COMMON.get(field.name()) : own;
        if (meaning == null) {
            throw new IllegalStateException("nobody says what " + field.name() + " of " + table.label() + " is");
        }
        return meaning;
    }

    /** What counts when a cell is empty. */
    static String missing(PlanField field) {
        return switch (field.name()) {
            case "grade" -> "1";
            case "cannibalises" -> "0";
            case "cut" -> "account";
            case "of" -> "spend";
            case "estimate", "milestone" -> "false";
            default -> "not known";
        };
    }
}

package mainstay.intake.template;

import static mainstay.intake.template.TemplateWords.phrase;

import java.util.Set;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;

/** What the columns of plan tables are, for a user who fills them in. */
final class PlanMeaning {
    /** The columns that are something of their own in a table; others are the same wherever they stand. */
    private static final Set<String> OWN = Set.of(
            "lines.line",
            "lines.division",
            "lines.grade",
            "lines.replaces",
            "lines.cannibalises",
            "people.person",
            "people.role",
            "people.team",
            "people.reports_to",
            "people.capacity",
            "people.relationship",
            "people.strategy",
            "people.intellect",
            "people.organisation",
            "people.leadership",
            "people.target_pay",
            "people.left",
            "facts.value",
            "facts.unit",
            "facts.text",
            "facts.source",
            "facts.as_of",
            "contacts.contact_id",
            "contacts.title",
            "contacts.mail",
            "contacts.side",
            "contacts.level",
            "contacts.role",
            "contacts.influence",
            "contacts.stance",
            "contacts.ours",
            "contacts.reports_to",
            "events.on",
            "events.kind",
            "events.outcome",
            "events.partner",
            "events.score",
            "events.hours",
            "events.note",
            "opportunities.opportunity_id",
            "opportunities.at",
            "opportunities.stage",
            "opportunities.margin",
            "opportunities.probability",
            "opportunities.opened",
            "opportunities.closes",
            "opportunities.closed",
            "opportunities.channel",
            "opportunities.competitor",
            "opportunities.reason",
            "barriers.barrier_id",
            "barriers.blocks",
            "barriers.opens",
            "barriers.win",
            "barriers.says",
            "barriers.gone",
            "actions.account_id",
            "actions.action_id",
            "actions.for",
            "actions.start",
            "actions.days",
            "actions.after",
            "actions.done",
            "actions.finished",
            "actions.milestone",
            "actions.deliverable",
            "actions.phase",
            "targets.account_id",
            "targets.team",
            "targets.person",
            "targets.measure",
            "targets.cut",
            "targets.value",
            "targets.agreed_by",
            "sales.quantity",
            "sales.revenue",
            "sales.cost",
            "sales.credit");

    private PlanMeaning() {}

    /** What a column is. */
    static String of(PlanTable table, PlanField field) {
        String own = table.label() + "." + field.name();
        return OWN.contains(own) ? phrase("own." + own) : phrase("common." + field.name());
    }

    /** What counts when a cell is empty. */
    static String missing(PlanField field) {
        return switch (field.name()) {
            case "grade" -> "1";
            case "cannibalises" -> "0";
            case "cut" -> "account";
            case "of" -> "spend";
            case "estimate", "milestone" -> "false";
            default -> phrase("missing.unknown");
        };
    }
}

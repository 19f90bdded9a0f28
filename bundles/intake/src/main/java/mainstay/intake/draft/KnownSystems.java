package mainstay.intake.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.api.MappingDraft;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.bind.Tables;
import mainstay.intake.source.Source;
import mainstay.intake.table.SourceTable;

/**
 * Recognises the exports of sales systems: by the mappings that ship for them. One fits when the files that it needs are there and
 * have the columns that it reads.
 */
final class KnownSystems {
    private static final List<String> NAMES = List.of(
            "salesforce",
            "hubspot",
            "dynamics-365",
            "business-central",
            "odoo",
            "erpnext",
            "frappe-crm",
            "espocrm",
            "suitecrm",
            "bitrix24");
    private static final int MOST_STAGES = 20;

    private KnownSystems() {}

    /** The mapping of the system that the files come from; empty when they come from none that is known. */
    static Optional<MappingDraft> draft(Source source) {
        return NAMES.stream()
                .flatMap(name -> fit(source, name).stream())
                .max(Comparator.comparingInt(Fit::tables))
                .map(fit -> new MappingDraft(marked(fit.json()), fit.reasons()));
    }

    /**
     * A mapping that fits.
     *
     * @param json the mapping
     * @param tables how many of its plan tables are there
     * @param reasons what is said of it
     */
    private record Fit(String json, int tables, List<String> reasons) {}

    private static Optional<Fit> fit(Source source, String name) {
        String json = json(name);
        Mapping mapping = MappingReader.read(name + ".json", json);
        if (files(mapping).anyMatch(file -> source.find(file).isEmpty())) {
            return Optional.empty();
        }
        try {
            Tables tables = Tables.of(source, mapping);
            bind(tables.accounts(), mapping.accounts());
            bind(tables.wallets(), mapping.wallets());
            return Optional.of(new Fit(json, tables.plan().tables().size(), reasons(mapping, tables)));
        } catch (MainstayException e) {
            return Optional.empty(); // not a form of this system, or one of another version
        }
    }

    /** The files without which a mapping cannot be used. */
    private static Stream<String> files(Mapping mapping) {
        return Stream.concat(
                Stream.of(mapping.accounts(), mapping.wallets()).flatMap(table -> table.file().stream()),
                mapping.tables().values().stream()
                        .flatMap(List::stream)
                        .filter(shape -> !shape.optional())
                        .flatMap(shape -> shape.table().file().stream()));
    }

    private static void bind(SourceTable table, TableMapping mapping) {
        Binder binder = new Binder(table, mapping);
        mapping.fields().keySet().forEach(binder::bind);
        mapping.where().stream().filter(binder::has).forEach(condition -> binder.column(condition.column()));
    }

    private static List<String> reasons(Mapping mapping, Tables tables) {
        String system = mapping.name().orElseThrow();
        PlanSources plan = tables.plan();
        List<String> reasons = new ArrayList<>();
        reasons.add("the files are as " + system + " exports them: the mapping for it is proposed");
        reasons.add(tables.accounts().file() + ": the accounts");
        reasons.add(tables.wallets().file()
                + ": what was won is taken for spend and revenue, as a sales system does not know"
                + " what accounts buy elsewhere; better wallets give white space");
        plan.tables().forEach((table, read) -> reasons.add(read.file() + ": the " + table.label()));
        reasons.addAll(plan.remarks());
        Optional.ofNullable(plan.tables().get(PlanTable.OPPORTUNITIES))
                .ifPresent(deals -> stages(deals, plan.stages().orElse(Stages.USUAL), reasons));
        reasons.add("this is a draft: correct it, remove \"draft\", and import with --map");
        return reasons;
    }

    /** Names the stages of the deals that the mapping does not list. */
    private static void stages(SourceTable deals, Stages stages, List<String> reasons) {
        int stage = deals.header().indexOf("stage");
        Set<String> unknown = new LinkedHashSet<>();
        deals.forEach(row -> {
            if (stage >= 0 && stage < row.cells() && !row.isEmpty(stage) && unknown.size() < MOST_STAGES) {
                String name = row.text(stage);
                if (stages.place(name).isEmpty()) {
                    unknown.add(name);
                }
            }
        });
        if (!unknown.isEmpty()) {
            reasons.add("stages: " + NumberText.count(unknown.size(), "stage")
                    + " of the deals must be put into their place in the list: " + String.join(", ", unknown));
        }
    }

    /** The mapping as a draft, which no import takes until a person has checked it. */
    private static String marked(String json) {
        return json.replaceFirst("\\{", "{\n  \"draft\": true,");
    }

    private static String json(String name) {
        try (InputStream in = KnownSystems.class.getResourceAsStream(name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a mapping that ships cannot be read", e);
        }
    }
}

package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mainstay.book.Column;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Companion;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;

/** Reports that go to one folder and lead to each other, the first of them an index with the brief of the list and what each says. */
public final class ReportSet {
    private static final String INDEX = "index";
    private static final String REPORTS = "reports";

    private final List<Member> members = new ArrayList<>();
    private final Set<String> files = new HashSet<>(Set.of(INDEX));

    private record Member(Report report, Companion place) {}

    /** Adds a report that is about more than one account. */
    public void add(Report report) {
        add(report, report.id(), report.title(), Optional.empty());
    }

    /** Adds a report that is about one account, by its id: its account report or its account plan. */
    public void add(Report report, String account) {
        add(report, report.id() + "-" + account, phrase("set." + report.id()), Optional.of(account));
    }

    private void add(Report report, String name, String label, Optional<String> account) {
        String file = file(name);
        String sentence = report.brief().map(Brief::headline).orElse(report.title());
        members.add(new Member(report, new Companion(file, label, sentence, account)));
    }

    /** A name that every file system takes, and that no other report of the set has, whatever it makes of capitals. */
    private String file(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        String file = plain;
        for (int count = 2; !files.add(file.toLowerCase(Locale.ROOT)); count++) {
            file = plain + "-" + count;
        }
        return file;
    }

    /** The reports, the index first. */
    public List<Report> reports(LiveResult result, ReportRequest asked) {
        List<Companion> all = new ArrayList<>();
        Report index = index(result, asked);
        all.add(new Companion(INDEX, phrase("set.index"), index.title(), Optional.empty()));
        members.forEach(member -> all.add(member.place()));
        List<Report> reports = new ArrayList<>(List.of(index.among(all, INDEX)));
        members.forEach(
                member -> reports.add(member.report().among(all, member.place().file())));
        return reports;
    }

    private Report index(LiveResult result, ReportRequest asked) {
        List<Companion> ofAll = places(false);
        List<Companion> ofOne = places(true);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                REPORTS,
                phrase("section.reports"),
                phrase("section.reports.text"),
                List.of(Table.of(REPORTS, phrase("set.reports"), fields(ofAll), ofAll.size())
                        .showing(List.of("report", "says")))));
        if (!ofOne.isEmpty()) {
            List<Field> fields = new ArrayList<>(List.of(
                    Glossary.field(Column.text("account_id", row -> account(ofOne, row))),
                    Glossary.field(Column.text("name", row -> name(result, account(ofOne, row))))));
            fields.addAll(fields(ofOne));
            Table accounts = Table.of("account-reports", phrase("set.accounts"), fields, ofOne.size())
                    .showing(List.of("name", "account_id", "report", "says"))
                    .about("account_id");
            sections.add(new Section("account-reports", phrase("section.account-reports"), "", List.of(accounts)));
        }
        return ReportHeader.brief(
                INDEX,
                phrase("set.title", result.book().name()),
                result,
                asked,
                Reports.listBrief(result, asked).brief(),
                sections);
    }

    private List<Companion> places(boolean ofOne) {
        return members.stream()
                .map(Member::place)
                .filter(place -> place.account().isPresent() == ofOne)
                .toList();
    }

    private static String account(List<Companion> places, int row) {
        return places.get(row).account().orElse("");
    }

    private static String name(LiveResult result, String account) {
        return result.book().accounts().find(account).stream()
                .mapToObj(result.book().accounts()::name)
                .findFirst()
                .orElse("");
    }

    private static List<Field> fields(List<Companion> places) {
        return List.of(
                Field.of(Column.text("report", row -> places.get(row).label()), phrase("set.report"), ""),
                Field.of(Column.text("says", row -> places.get(row).sentence()), phrase("set.says"), ""),
                Field.of(Column.text("file", row -> places.get(row).file()), phrase("set.file"), ""));
    }
}

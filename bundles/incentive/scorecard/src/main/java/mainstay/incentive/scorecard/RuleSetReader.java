package mainstay.incentive.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.definition.DefinitionObject;
import mainstay.definition.UnusableDefinition;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.IncentiveModelReader;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Makes scorecards of rule sets: weights, targets and rules in JSON, every one of which must be there. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RuleSetReader implements IncentiveModelReader {
    private static final Set<String> HEAD = Set.of("id", "kind", "version", "description");
    private static final Set<String> KEYS = Stream.concat(
                    HEAD.stream(), PayRule.ALL.stream().map(RuleSetReader::top))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}");

    @Override
    public IncentiveModel read(String definition, String origin) {
        try {
            return new ScorecardModel(
                    rules(DefinitionObject.parse(definition, "the rules").only(KEYS)));
        } catch (UnusableDefinition refusal) {
            throw new MainstayException(Code.BAD_INPUT, origin + ": " + refusal.getMessage(), refusal);
        }
    }

    private static String top(PayRule rule) {
        return rule.group().isEmpty() ? rule.key() : rule.group();
    }

    private static RuleSet rules(DefinitionObject file) {
        String id = file.kebabCase("id");
        file.text("kind"); // that it is this one is for those who choose the reader
        return new RuleSet(id, file.text("description"), figures(file, id + "@" + version(file)));
    }

    private static String version(DefinitionObject file) {
        String version = file.text("version");
        if (!VERSION.matcher(version).matches()) {
            throw file.refusal(
                    "version is \"" + version + "\"; allowed are three numbers with dots between them, such as 1.0.0");
        }
        return version;
    }

    private static List<Figure> figures(DefinitionObject file, String origin) {
        List<Figure> figures = new ArrayList<>();
        Map<String, DefinitionObject> groups = new LinkedHashMap<>(Map.of("", file));
        for (PayRule rule : PayRule.ALL) {
            DefinitionObject in = groups.computeIfAbsent(rule.group(), group -> group(file, group));
            figures.add(rule.valued(value(rule, in), ScorecardModel.phrases(), origin));
        }
        List.of(PayRule.ACCOUNT, PayRule.TECHNICAL).forEach(team -> refuseWithoutWeight(team, figures));
        return figures;
    }

    private static DefinitionObject group(DefinitionObject file, String group) {
        return file.object(group)
                .only(PayRule.ALL.stream()
                        .filter(rule -> rule.group().equals(group))
                        .map(PayRule::key)
                        .collect(Collectors.toSet()));
    }

    private static double value(PayRule rule, DefinitionObject in) {
        double value = in.number(rule.key());
        if (!(value >= 0 && value <= rule.most())) {
            throw in.refusal(rule.key() + " is " + in.required(rule.key()) + "; allowed is " + rule.unit()
                    + " from 0 to " + Math.round(rule.most()));
        }
        return value;
    }

    private static void refuseWithoutWeight(String team, List<Figure> figures) {
        double weights = figures.stream()
                .filter(figure -> figure.name().startsWith(team + "."))
                .mapToDouble(Figure::value)
                .sum();
        if (!(weights > 0)) {
            throw new UnusableDefinition(team + ": every weight is 0; give one measure or more a weight above 0");
        }
    }
}

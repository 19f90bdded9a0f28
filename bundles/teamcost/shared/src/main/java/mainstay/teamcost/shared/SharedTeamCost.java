package mainstay.teamcost.shared;

import java.util.List;
import java.util.Map;
import mainstay.book.Lazy;
import mainstay.book.Phrases;
import mainstay.teamcost.api.ConfiguredTeam;
import mainstay.teamcost.api.ConfiguredTeamCost;
import mainstay.teamcost.api.TeamCostModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A team that a few accounts share. The channel helps it, for a fixed amount on which no other expenses fall. */
@Component(service = TeamCostModel.class, configurationPid = "mainstay.teamcost.shared")
@Designate(ocd = SharedTeamCost.Settings.class)
public final class SharedTeamCost extends ConfiguredTeamCost {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(SharedTeamCost.class));

    /** The numbers, as properties of the configuration {@code mainstay.teamcost.shared}. */
    @ObjectClassDefinition(name = "Shared team", description = "Yearly cost of one team for a few accounts")
    public @interface Settings {
        /** People in sales. */
        double sales_heads() default 1;

        /** What one of them is paid a year. */
        double sales_salary() default 100_000;

        /** People in support. */
        double support_heads() default 1;

        /** What one of them is paid a year. */
        double support_salary() default 100_000;

        /** Other expenses, as a fraction of all pay. */
        double overhead() default 0.20;

        /** Channel support a year per year, without overhead. */
        double fixed() default 100_000;

        /** Accounts that one team serves. */
        double accounts() default 5;

        /** Where the configuration comes from, such as the name of a file. */
        String mainstay_origin() default "configuration";
    }

    /** The model with the numbers now in force; Declarative Services make a new one when the configuration changes. */
    @Activate
    public SharedTeamCost(Settings settings, Map<String, Object> properties) {
        super(
                "shared",
                200,
                ConfiguredTeam.of(
                        Settings.class,
                        settings,
                        properties,
                        () -> PHRASES.get().phrase("fixed"),
                        List.of("sales", "support")));
    }

    @Override
    public String description() {
        return PHRASES.get().phrase("description");
    }
}

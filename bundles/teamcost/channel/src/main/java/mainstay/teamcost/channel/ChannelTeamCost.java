package mainstay.teamcost.channel;

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

/** A team that serves many accounts through the channel: resellers and distributors. */
@Component(service = TeamCostModel.class, configurationPid = "mainstay.teamcost.channel")
@Designate(ocd = ChannelTeamCost.Settings.class)
public final class ChannelTeamCost extends ConfiguredTeamCost {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(ChannelTeamCost.class));

    /** The numbers, as properties of the configuration {@code mainstay.teamcost.channel}. */
    @ObjectClassDefinition(name = "Channel team", description = "Yearly cost of one channel team for many accounts")
    public @interface Settings {
        /** People in manager. */
        double manager_heads() default 1;

        /** What one of them is paid a year. */
        double manager_salary() default 100_000;

        /** People in support. */
        double support_heads() default 1;

        /** What one of them is paid a year. */
        double support_salary() default 80_000;

        /** Other expenses, as a fraction of all pay. */
        double overhead() default 0.20;

        /** Fixed costs a year per year, without overhead. */
        double fixed() default 0;

        /** Accounts that one team serves. */
        double accounts() default 100;

        /** Where the configuration comes from, such as the name of a file. */
        String mainstay_origin() default "configuration";
    }

    /** The model with the numbers now in force; Declarative Services make a new one when the configuration changes. */
    @Activate
    public ChannelTeamCost(Settings settings, Map<String, Object> properties) {
        super(
                "channel",
                100,
                ConfiguredTeam.of(
                        Settings.class,
                        settings,
                        properties,
                        () -> PHRASES.get().phrase("fixed"),
                        List.of("manager", "support")));
    }

    @Override
    public String description() {
        return PHRASES.get().phrase("description");
    }
}

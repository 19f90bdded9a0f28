package mainstay.teamcost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredTeamTest {

    /** The properties of a team of two roles. */
    public @interface Settings {
        double sales_heads() default 2;

        double sales_salary() default 50_000;

        double support_heads() default 1;

        double support_salary() default 40_000;

        double overhead() default 0.5;

        double fixed() default 10_000;

        double accounts() default 4;

        String mainstay_origin() default "configuration";
    }

    @Test
    void theCostIsPayWithOverheadAndFixedCostsWithout() {
        ConfiguredTeam configured = configured(Map.of());

        Team team = configured.team(FigureValues.configured(configured.figures()));

        assertThat(team.cost()).isEqualTo(140_000 * 1.5 + 10_000);
        assertThat(team.costPerAccount()).isEqualTo(55_000);
    }

    @Test
    void theFiguresStandInTheOrderOfTheFormula() {
        assertThat(configured(Map.of()).figures())
                .extracting(Figure::name)
                .containsExactly(
                        "sales.heads",
                        "sales.salary",
                        "support.heads",
                        "support.salary",
                        "overhead",
                        "fixed",
                        "accounts");
    }

    @Test
    void aFigureSaysWhetherItIsTheDefaultOrWhichFileGaveIt() {
        List<Figure> figures = configured(Map.of("sales.heads", 3.0, "mainstay.origin", "conf/team.cfg"))
                .figures();

        assertThat(figures.get(0).value()).isEqualTo(3);
        assertThat(figures.get(0).origin()).isEqualTo("conf/team.cfg");
        assertThat(figures.get(1).origin()).isEqualTo("default");
    }

    @Test
    void aConfigurationThatDoesNotSayWhereItIsFromIsCalledThat() {
        assertThat(configured(Map.of("sales.heads", 3.0)).figures().get(0).origin())
                .isEqualTo("configuration");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void anImpossibleFigureIsRefusedWhenTheFiguresAreAsked(double heads) {
        ConfiguredTeam configured = configured(Map.of("sales.heads", heads, "mainstay.origin", "conf/team.cfg"));

        assertThatThrownBy(configured::figures)
                .isInstanceOf(MainstayException.class)
                .hasMessage("conf/team.cfg: sales.heads is " + heads
                        + ", but must be a number of 0 or more; correct it there and run again");
    }

    @Test
    void aTeamThatServesNoAccountIsRefused() {
        ConfiguredTeam configured = configured(Map.of("accounts", 0.0));

        assertThatThrownBy(configured::figures)
                .hasMessageContaining("accounts is 0.0, but must be a number of 1 or more");
    }

    @Test
    void aTextThatIsNoNumberIsRefusedByName() {
        ConfiguredTeam configured = configured(Map.of("support.salary", "lots", "overhead", "20 %"));

        assertThatThrownBy(configured::figures)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("support.salary is \"lots\", which is not a number")
                .hasMessageContaining("overhead is \"20 %\", which is not a number");
    }

    @Test
    void aMistypedNameIsRefusedRatherThanPassedOver() {
        ConfiguredTeam configured = configured(Map.of("sales.salery", "70000", "service.pid", "team"));

        assertThatThrownBy(configured::figures)
                .isInstanceOf(MainstayException.class)
                .hasMessage("configuration: there is no figure \"sales.salery\"; did you mean sales.salary?; "
                        + "correct it there and run again");
    }

    @Test
    void aMissingFigureIsTheCallersBug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured(Map.of()).team(new FigureValues(Map.of("sales.heads", 1.0))))
                .withMessageContaining("sales.salary");
    }

    @Test
    void aRoleWithoutPropertiesIsTheAuthorsBug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConfiguredTeam.of(Settings.class, proxy(Map.of()), Map.of(), "fixed costs", List.of("legal")))
                .withMessageContaining("has no property legal.heads");
    }

    private static ConfiguredTeam configured(Map<String, Object> properties) {
        return ConfiguredTeam.of(
                Settings.class, proxy(properties), properties, "fixed costs", List.of("sales", "support"));
    }

    private static Settings proxy(Map<String, Object> properties) {
        return (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {Settings.class}, (self, method, arguments) -> {
                    Object value =
                            properties.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue());
                    return value instanceof String text && method.getReturnType() == double.class
                            ? (Object) Double.valueOf(text)
                            : value;
                });
    }
}

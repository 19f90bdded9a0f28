package mainstay.models.serving;

import java.util.List;
import java.util.Objects;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/** An incentive model in service: each call is watched, and each statement is looked at. */
final class GuardedIncentive implements IncentiveModel {
    private final MonitoredModel<IncentiveModel> watched;
    private final String description;

    GuardedIncentive(MonitoredModel<IncentiveModel> watched) {
        this.watched = watched;
        this.description = watched.model().description();
    }

    @Override
    public String id() {
        return watched.id();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<Figure> figures() {
        String step = "listing its figures";
        List<Figure> figures = watched.call(step, model -> List.copyOf(model.figures()));
        FigureCheck check = new FigureCheck();
        figures.forEach(figure -> check.and(
                figure.name(),
                figure.value(),
                figure.allows(figure.value()),
                figure.unit(),
                figure.description(),
                figure.origin()));
        if (!check.fault().isEmpty()) {
            throw watched.failed(step, check.fault());
        }
        return figures;
    }

    @Override
    public PayStatement statement(Performance performance, FigureValues values) {
        String step = "paying " + performance.person();
        PayStatement statement = watched.call(
                step,
                watched.budgets().prepareNanos(),
                model -> Objects.requireNonNull(model.statement(performance, values), "it gave no statement"));
        if (!Double.isFinite(statement.pay()) || statement.pay() < 0) {
            throw watched.failed(step, "it pays " + statement.pay() + ", but pay must be a number of 0 or more");
        }
        return statement;
    }
}

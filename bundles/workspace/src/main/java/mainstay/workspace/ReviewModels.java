package mainstay.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;

/** Leases exactly the models that a review was made with, whatever serves now. */
final class ReviewModels {
    private final Workspace workspace;

    ReviewModels(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Does work with the models of a review.
     *
     * @throws MainstayException with {@link Code#MODEL} if one of them is not there any more
     */
    <T> T with(ReviewHeading review, Function<Models, T> work) {
        List<ModelIdentity> wanted = new ArrayList<>(List.of(review.basis().scoring()));
        wanted.addAll(review.basis().teamCosts());
        review.basis().incentive().ifPresent(wanted::add);
        List<ModelRef> others = workspace.withServing(now -> wanted.stream()
                .filter(model -> !identities(now).contains(model))
                .map(ReviewModels::reference)
                .toList());
        if (others.isEmpty()) {
            return workspace.withServing(now -> work.apply(only(wanted, now)));
        }
        requireKnown(review, wanted, others);
        return workspace.withTrial(others, models -> {
            wanted.stream()
                    .filter(model -> !identities(models).contains(model))
                    .findFirst()
                    .ifPresent(model -> {
                        throw needed(review.name(), model);
                    });
            return work.apply(only(wanted, models));
        });
    }

    private static ModelRef reference(ModelIdentity model) {
        return new ModelRef(model.id(), model.version());
    }

    private void requireKnown(ReviewHeading review, List<ModelIdentity> wanted, List<ModelRef> others) {
        List<ModelStatus> known = workspace.knownModels();
        for (ModelIdentity model : wanted) {
            if (others.contains(reference(model))
                    && known.stream().noneMatch(listed -> listed.digest().equals(model.digest()))) {
                throw needed(review.name(), model);
            }
        }
    }

    private static MainstayException needed(String review, ModelIdentity model) {
        return new MainstayException(
                Code.MODEL,
                "review " + review + " needs the model " + model.id() + "@" + model.version() + " of " + model.bundle()
                        + " with the SHA-256 " + model.digest()
                        + ", which is not installed; admit its file: models admit FILE");
    }

    /** What identifies each of the models. */
    static List<ModelIdentity> identities(Models models) {
        List<ModelIdentity> all = new ArrayList<>();
        models.scorings().forEach(provided -> all.add(provided.identity()));
        models.teamCosts().forEach(provided -> all.add(provided.identity()));
        models.incentives().forEach(provided -> all.add(provided.identity()));
        return all;
    }

    /** A kind of team that came later was not offered then. */
    private static Models only(List<ModelIdentity> wanted, Models models) {
        return new Models(
                models.generation(),
                models.teamCosts().stream()
                        .filter(provided -> wanted.contains(provided.identity()))
                        .toList(),
                models.scorings(),
                models.incentives(),
                List.of(),
                List.of(),
                false);
    }
}

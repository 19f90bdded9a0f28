package bad.store;

/** Breaks rule 3: a store is for every front end, and so for every use case. */
public record SeesWorkspace(bad.workspace.UseCase useCase) {}

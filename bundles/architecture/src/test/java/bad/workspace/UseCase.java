package bad.workspace;

/** A use case that others see. */
public record UseCase() {}

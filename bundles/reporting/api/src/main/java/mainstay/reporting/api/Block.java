package mainstay.reporting.api;

import org.osgi.annotation.versioning.ProviderType;

/** Something to be seen: {@link Figures}, a {@link Table}, a {@link Chart} or a {@link Brief}. */
@ProviderType
public sealed interface Block permits Figures, Table, Chart, Brief {}

package mainstay.reporting.api;

import org.osgi.annotation.versioning.ProviderType;

/** Something to be seen: {@link Figures}, a {@link Table} or a {@link Chart}. */
@ProviderType
public sealed interface Block permits Figures, Table, Chart {}

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>
/// What asked for a write: one run of one interaction. An interaction that is delivered twice, to two processes, has two runs.
/// </summary>
/// <param name="Interaction">The interaction's id.</param>
/// <param name="Run">Differs in each run.</param>
internal sealed record WriteOrigin(ulong Interaction, Guid Run)
{
    private static readonly AsyncLocal<WriteOrigin?> OfFlow = new();

    /// <summary>What this flow of control writes for; null if that isn't an interaction.</summary>
    public static WriteOrigin? Current
    {
        get => OfFlow.Value;
        set => OfFlow.Value = value;
    }
}

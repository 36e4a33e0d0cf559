namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>How several processes share a database, each for its own groups.</summary>
/// <param name="Ownership">Which groups this process works for. They may change: see <see cref="StudyDatabase.RefreshAsync"/>.</param>
/// <param name="Fence">Says at the end of each write whether it may be committed.</param>
internal sealed record SharedUse(IGroupOwnership Ownership, IWriteFence Fence)
{
    /// <summary>For a process that has the database to itself.</summary>
    public static SharedUse Alone { get; } = new(new AllGroups(), new OpenFence());
}

using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

/// <summary>Something that keeps the stores' data. What it keeps lasts until it is disposed of.</summary>
public abstract class StoreBackend : IAsyncDisposable
{
    /// <summary>Opens the stores; when they are open already, closes them first, as a restart does.</summary>
    /// <param name="nextMoment">When a group's next post is due, given the keys of its recorded posts; null if none ever is.</param>
    public abstract Task<Stores> OpenAsync(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null);

    public abstract ValueTask DisposeAsync();
}

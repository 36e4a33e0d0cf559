using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>A place for a database of a test's own. What's in it stays until the place is disposed of.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>Opens the database. It's made the first time.</summary>
    public abstract StudyDatabase Open(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

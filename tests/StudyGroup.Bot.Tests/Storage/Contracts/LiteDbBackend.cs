using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

/// <summary>The database file.</summary>
public sealed class LiteDbBackend : StoreBackend
{
    private readonly TemporaryFolder _folder = new();
    private StudyDatabase? _database;

    public override async Task<Stores> OpenAsync(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null)
    {
        if (_database is not null) await _database.DisposeAsync();
        _database = _folder.Open(nextMoment);
        return _database.Stores;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        _folder.Dispose();
    }
}

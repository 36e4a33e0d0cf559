using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

/// <summary>A database on PostgreSQL.</summary>
public sealed class PostgresBackend : StoreBackend
{
    private readonly PostgresTestDatabase _place = new();
    private StudyDatabase? _database;

    public override async Task<Stores> OpenAsync(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null)
    {
        if (_database is not null) await _database.DisposeAsync();
        _database = _place.Open(nextMoment);
        return _database.Stores;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }
}

using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.InMemory;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

/// <summary>The double that tests use in place of the database.</summary>
public sealed class InMemoryBackend : StoreBackend
{
    private readonly InMemoryStores _stores;
    private Func<Group, IReadOnlyCollection<string>, Instant?>? _nextMoment;

    public InMemoryBackend() => _stores = new InMemoryStores((group, recorded) => _nextMoment?.Invoke(group, recorded));

    public override Task<Stores> OpenAsync(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null)
    {
        _nextMoment = nextMoment;
        return Task.FromResult(new Stores(
            _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores, _stores,
            _stores, _stores));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

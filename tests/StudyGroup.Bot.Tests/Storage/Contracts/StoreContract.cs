using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

/// <summary>What every implementation of a store has to do. A new one is tested by a backend and a subclass of each contract.</summary>
public abstract class StoreContract(StoreBackend backend) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="StoreBackend.OpenAsync"/>
    protected Task<Stores> OpenAsync(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null) =>
        backend.OpenAsync(nextMoment);

    /// <summary>Suspends a group, or restores it.</summary>
    protected static async Task SetMemberAsync(Stores stores, GroupId id, bool isMember) =>
        _ = (await stores.Groups.ChangeAsync(id, group => new GroupUpdate(group.With(isMember, Examples.Now), []))).Value;
}

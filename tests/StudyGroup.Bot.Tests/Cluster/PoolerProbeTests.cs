using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class PoolerProbeTests
{
    [Fact]
    public async Task Direct_connection_is_accepted()
    {
        await using var database = await ClusterDatabase.CreateAsync();

        await PoolerProbe.RefuseAsync(database.ConnectionString, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pooler_that_gives_each_transaction_the_next_session_is_recognized(int sessions)
    {
        var pooler = new Pooler(sessions);

        Assert.True(await PoolerProbe.IsPooledAsync(() => Task.FromResult<IProbedClient>(new Client(pooler))));
    }

    [Fact]
    public async Task Pooler_that_gives_each_client_a_session_of_its_own_is_accepted()
    {
        var next = 0;

        Assert.False(await PoolerProbe.IsPooledAsync(() => Task.FromResult<IProbedClient>(new Client(new Pooler(1, ++next)))));
    }

    // As PgBouncer does: the session used last is given first, and another is begun if all are taken.
    private sealed class Pooler
    {
        private readonly Stack<int> _free;
        private int _newest;

        public Pooler(int sessions, int first = 1)
        {
            _free = new Stack<int>(Enumerable.Range(first, sessions).Reverse());
            _newest = first + sessions - 1;
        }

        public int Take() => _free.TryPop(out var session) ? session : ++_newest;

        public void Return(int session) => _free.Push(session);
    }

    private sealed class Client(Pooler pooler) : IProbedClient
    {
        private int? _session;

        public Task<int> SessionAsync()
        {
            if (_session is { } held) return Task.FromResult(held);
            var session = pooler.Take();
            pooler.Return(session);
            return Task.FromResult(session);
        }

        public Task BeginAsync()
        {
            _session = pooler.Take();
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
